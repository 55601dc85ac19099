package dev.samovar.queue.sqs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The server under test, as its clients see it. */
public final class Sqs {
    private static final String JSON_1_0 = "application/x-amz-json-1.0";
    private static final AtomicInteger QUEUES = new AtomicInteger();
    private static final RestAssuredConfig AS_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(JSON_1_0, ContentType.TEXT)
                    .defaultContentCharset(UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset(UTF_8));

    private Sqs() {}

    /** AWS's own client. */
    public static SqsClient client() {
        return client("test", Region.US_EAST_1);
    }

    /** AWS's own client; an access key of twelve digits is an account. */
    public static SqsClient client(String accessKey, Region region) {
        return SqsClient.builder()
                .endpointOverride(URI.create("http://localhost:" + RestAssured.port))
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** A name that no other test uses. */
    public static String newName() {
        return "queue-" + QUEUES.incrementAndGet();
    }

    /** The URL of a new queue. */
    public static String newQueue(Map<QueueAttributeName, String> attributes) {
        boolean fifo = attributes.containsKey(QueueAttributeName.FIFO_QUEUE);
        String name = newName() + (fifo ? ".fifo" : "");
        try (SqsClient client = client()) {
            return client.createQueue(it -> it.queueName(name).attributes(attributes))
                    .queueUrl();
        }
    }

    public static String newQueue() {
        return newQueue(Map.of());
    }

    /** The URL of a new FIFO queue that tells messages apart by their content. */
    public static String newFifoQueue() {
        return newQueue(
                Map.of(QueueAttributeName.FIFO_QUEUE, "true", QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true"));
    }

    public static String arn(SqsClient client, String queueUrl) {
        return client.getQueueAttributes(it -> it.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    }

    /** A request in JSON, as is. */
    public static ValidatableResponse json(String operation, String body) {
        return given().config(AS_IS)
                .contentType(JSON_1_0)
                .header("X-Amz-Target", "AmazonSQS." + operation)
                .body(body)
                .post("/")
                .then()
                .parser(JSON_1_0, Parser.JSON);
    }

    /** A request as a form. */
    public static ValidatableResponse form(String path, Map<String, String> fields) {
        return given().config(AS_IS)
                .formParam("Version", "2012-11-05")
                .formParams(fields)
                .post(path)
                .then();
    }
}
