package dev.samovar.cli.client;

/** A service whose operations are named in a header. */
public enum AwsService {
    LOGS("logs", "Logs_20140328.", "application/x-amz-json-1.1"),
    SQS("sqs", "AmazonSQS.", "application/x-amz-json-1.0");

    private final String signingName;
    private final String targetPrefix;
    private final String contentType;

    AwsService(String signingName, String targetPrefix, String contentType) {
        this.signingName = signingName;
        this.targetPrefix = targetPrefix;
        this.contentType = contentType;
    }

    String signingName() {
        return signingName;
    }

    String target(String operation) {
        return targetPrefix + operation;
    }

    String contentType() {
        return contentType;
    }
}
