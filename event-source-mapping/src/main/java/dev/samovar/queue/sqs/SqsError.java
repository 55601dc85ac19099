package dev.samovar.queue.sqs;

/**
 * An error as clients of SQS see it.
 *
 * @param status the HTTP status
 * @param type its name in JSON
 * @param queryCode its name in XML, and in batches
 * @param message a text for people
 * @param queryMessage the text in XML
 */
public record SqsError(int status, String type, String queryCode, String message, String queryMessage) {
    private static final int SERVER_ERRORS = 500;

    SqsError(int status, String type, String queryCode, String message) {
        this(status, type, queryCode, message, message);
    }

    /** Whether it is the caller's fault. */
    public boolean isSenderFault() {
        return status < SERVER_ERRORS;
    }

    String fault() {
        return isSenderFault() ? "Sender" : "Receiver";
    }
}
