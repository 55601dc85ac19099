package dev.samovar.queue.sqs;

import dev.samovar.protocol.RequestException;
import dev.samovar.queue.error.BatchError;
import dev.samovar.queue.error.InvalidAttributeName;
import dev.samovar.queue.error.InvalidAttributeValue;
import dev.samovar.queue.error.InvalidMessageContents;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.MessageNotInflight;
import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.error.OverLimit;
import dev.samovar.queue.error.PurgeQueueInProgress;
import dev.samovar.queue.error.QueueDeletedRecently;
import dev.samovar.queue.error.QueueDoesNotExist;
import dev.samovar.queue.error.QueueError;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.error.QueueNameExists;
import dev.samovar.queue.error.ReceiptHandleIsInvalid;
import dev.samovar.queue.error.ResourceNotFound;
import dev.samovar.queue.error.UnsupportedOperation;
import dev.samovar.queue.sqs.wire.WireError;
import dev.samovar.queue.sqs.wire.WireException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** What each error is called on the wire: the one place that knows the types of SQS and HTTP's statuses. */
public final class SqsErrors {
    private static final Logger LOG = Logger.getLogger(SqsErrors.class);

    private static final String SQS = "com.amazonaws.sqs#";
    /* Errors that SQS's model does not list come from the framework that AWS builds services with. */
    private static final String FRAMEWORK = "com.amazon.coral.service#";
    private static final String OLD_NAMESPACE = "AWS.SimpleQueueService.";

    private SqsErrors() {}

    /** The error that a failed request is answered with. */
    public static SqsError of(Throwable failure) {
        return switch (failure) {
            case QueueException refused -> of(refused.error());
            case WireException refused -> of(refused.error());
            case RequestException refused -> invalid(refused.error().message());
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            default -> {
                LOG.error("a request failed", failure);
                yield new SqsError(
                        500,
                        FRAMEWORK + "InternalFailure",
                        "InternalFailure",
                        "An internal error happened; the server's log has the details.");
            }
        };
    }

    private static SqsError of(WireError error) {
        String message = error.message();
        return switch (error) {
            case WireError.Malformed _ ->
                new SqsError(400, FRAMEWORK + "SerializationException", "MalformedInput", message);
            case WireError.UnknownAction _ ->
                new SqsError(400, FRAMEWORK + "UnknownOperationException", "InvalidAction", message);
            case WireError.InvalidAddress _ -> new SqsError(404, SQS + "InvalidAddress", "InvalidAddress", message);
            case WireError.AccessDenied _ ->
                new SqsError(403, FRAMEWORK + "AccessDeniedException", "AccessDenied", message);
        };
    }

    /** The error of one request, or of one entry of a batch. */
    public static SqsError of(QueueError error) {
        String message = error.message();
        return switch (error) {
            case BatchError batch -> of(batch);
            case InvalidAttributeName _ -> same("InvalidAttributeName", message);
            case InvalidAttributeValue _ -> same("InvalidAttributeValue", message);
            case InvalidMessageContents _ -> same("InvalidMessageContents", message);
            case InvalidParameterValue _ -> invalid(message);
            case MessageNotInflight _ -> prefixed(400, "MessageNotInflight", message);
            case MissingParameter _ ->
                new SqsError(400, FRAMEWORK + "MissingRequiredParameterException", "MissingParameter", message);
            case OverLimit _ -> new SqsError(403, SQS + "OverLimit", "OverLimit", message);
            case PurgeQueueInProgress _ -> prefixed(403, "PurgeQueueInProgress", message);
            case QueueDeletedRecently _ -> prefixed(400, "QueueDeletedRecently", message);
            case QueueDoesNotExist _ ->
                new SqsError(
                        400,
                        SQS + "QueueDoesNotExist",
                        OLD_NAMESPACE + "NonExistentQueue",
                        message,
                        "The specified queue does not exist for this wsdl version.");
            case QueueNameExists _ -> new SqsError(400, SQS + "QueueNameExists", "QueueAlreadyExists", message);
            case ReceiptHandleIsInvalid _ ->
                new SqsError(404, SQS + "ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid", message);
            case ResourceNotFound _ ->
                new SqsError(404, SQS + "ResourceNotFoundException", "ResourceNotFoundException", message);
            case UnsupportedOperation _ -> prefixed(400, "UnsupportedOperation", message);
        };
    }

    private static SqsError of(BatchError error) {
        String message = error.message();
        return switch (error) {
            case BatchError.EmptyBatchRequest _ -> prefixed(400, "EmptyBatchRequest", message);
            case BatchError.TooManyEntriesInBatchRequest _ -> prefixed(400, "TooManyEntriesInBatchRequest", message);
            case BatchError.BatchRequestTooLong _ -> prefixed(400, "BatchRequestTooLong", message);
            case BatchError.InvalidBatchEntryId _ -> prefixed(400, "InvalidBatchEntryId", message);
            case BatchError.BatchEntryIdsNotDistinct _ -> prefixed(400, "BatchEntryIdsNotDistinct", message);
        };
    }

    private static SqsError invalid(String message) {
        return new SqsError(400, FRAMEWORK + "InvalidParameterValueException", "InvalidParameterValue", message);
    }

    private static SqsError same(String name, String message) {
        return new SqsError(400, SQS + name, name, message);
    }

    /* The older protocol prefixes the names of some errors, but not of all. */
    private static SqsError prefixed(int status, String name, String message) {
        return new SqsError(status, SQS + name, OLD_NAMESPACE + name, message);
    }
}
