package dev.samovar.queue.error;

/**
 * What a caller did wrong, with AWS's words for it. The families below are AWS's error types; how they look on the wire
 * is not known here.
 */
public sealed interface QueueError
        permits BatchError,
                InvalidAttributeName,
                InvalidAttributeValue,
                InvalidMessageContents,
                InvalidParameterValue,
                MessageNotInflight,
                MissingParameter,
                OverLimit,
                PurgeQueueInProgress,
                QueueDeletedRecently,
                QueueDoesNotExist,
                QueueNameExists,
                ReceiptHandleIsInvalid,
                ResourceNotFound,
                UnsupportedOperation {

    /** AWS's text. */
    String message();

    default QueueException exception() {
        return new QueueException(this);
    }
}
