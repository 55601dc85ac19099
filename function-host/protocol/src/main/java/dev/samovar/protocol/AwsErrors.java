package dev.samovar.protocol;

import dev.samovar.function.AccessDenied;
import dev.samovar.function.CodeStorageExceeded;
import dev.samovar.function.FunctionError;
import dev.samovar.function.FunctionException;
import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.PolicyTooLong;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ProvisionedConcurrencyNotFound;
import dev.samovar.function.RequestTooLarge;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** What each error is called on the wire: the one place that knows AWS's types and HTTP's statuses. */
public final class AwsErrors {
    private static final Logger LOG = Logger.getLogger(AwsErrors.class);

    private AwsErrors() {}

    /** The error that a failed request is answered with. */
    public static AwsError of(Throwable failure) {
        return switch (failure) {
            case FunctionException refused -> of(refused.error());
            case RequestException refused -> of(refused.error());
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            default -> {
                LOG.error("a request failed", failure);
                yield of(new RequestError.Internal());
            }
        };
    }

    private static AwsError of(RequestError error) {
        String message = error.message();
        return switch (error) {
            case RequestError.MalformedBody _, RequestError.MalformedEvent _ ->
                new AwsError(400, "InvalidRequestContentException", message);
            case RequestError.MalformedForm _ -> new AwsError(404, "MalformedQueryString", message);
            case RequestError.WrongType _ -> new AwsError(400, "SerializationException", message);
            case RequestError.InvalidParameter _ -> new AwsError(400, "InvalidParameterValueException", message);
            case RequestError.BodyTooLarge _, RequestError.EventTooLarge _ ->
                new AwsError(413, "RequestEntityTooLargeException", message);
            case RequestError.NoRoom _ -> new AwsError(429, "TooManyRequestsException", message);
            case RequestError.Throttled throttled ->
                new AwsError(
                        429,
                        "TooManyRequestsException",
                        message,
                        Optional.of(throttled.reason().name()));
            case RequestError.UnknownOperation _ -> new AwsError(400, "UnknownOperationException", message);
            case RequestError.NotFound _ -> new AwsError(404, "ResourceNotFoundException", message);
            case RequestError.Conflict _ -> new AwsError(409, "ResourceConflictException", message);
            case RequestError.InUse _ -> new AwsError(400, "ResourceInUseException", message);
            case RequestError.NoSuchLog _ -> new AwsError(400, "ResourceNotFoundException", message);
            case RequestError.InvalidLogParameter _ -> new AwsError(400, "InvalidParameterException", message);
            case RequestError.Internal _ -> new AwsError(500, "ServiceException", message);
        };
    }

    private static AwsError of(FunctionError error) {
        String message = error.message();
        return switch (error) {
            case AccessDenied _ -> new AwsError(403, "AccessDeniedException", message);
            case CodeStorageExceeded _ -> new AwsError(400, "CodeStorageExceededException", message);
            case InvalidParameterValue _ -> new AwsError(400, "InvalidParameterValueException", message);
            case PolicyTooLong _ -> new AwsError(400, "PolicyLengthExceededException", message);
            case PreconditionFailed _ -> new AwsError(412, "PreconditionFailedException", message);
            case ProvisionedConcurrencyNotFound _ ->
                new AwsError(404, "ProvisionedConcurrencyConfigNotFoundException", message);
            case RequestTooLarge _ -> new AwsError(413, "RequestEntityTooLargeException", message);
            case ResourceConflict _ -> new AwsError(409, "ResourceConflictException", message);
            case ResourceNotFound _ -> new AwsError(404, "ResourceNotFoundException", message);
            case ValidationFailed _ -> new AwsError(400, "ValidationException", message);
        };
    }
}
