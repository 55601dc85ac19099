package dev.samovar.stream.kinesis;

import dev.samovar.protocol.AwsError;
import dev.samovar.protocol.AwsErrors;
import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.RequestException;
import dev.samovar.stream.Expired;
import dev.samovar.stream.InUse;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.InvalidRequest;
import dev.samovar.stream.LimitExceeded;
import dev.samovar.stream.NotFound;
import dev.samovar.stream.RateExceeded;
import dev.samovar.stream.StreamError;
import dev.samovar.stream.StreamException;
import java.util.concurrent.CompletionException;

/** What each error of streams is called on the wire. */
final class KinesisErrors {
    private static final int STATUS = 400;

    private KinesisErrors() {}

    /** The error that a failed request is answered with. */
    static AwsError of(Throwable failure) {
        return switch (failure) {
            case StreamException refused -> of(refused.error());
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case RequestException refused
            when refused.error() instanceof RequestError.MalformedBody malformed ->
                new AwsError(STATUS, "SerializationException", malformed.message());
            default -> AwsErrors.of(failure);
        };
    }

    private static AwsError of(StreamError error) {
        return new AwsError(STATUS, type(error), error.message());
    }

    private static String type(StreamError error) {
        return switch (error) {
            case NotFound _ -> "ResourceNotFoundException";
            case InUse _ -> "ResourceInUseException";
            case InvalidArgument _ -> "InvalidArgumentException";
            case InvalidRequest _ -> "ValidationException";
            case LimitExceeded _ -> "LimitExceededException";
            case RateExceeded _ -> "ProvisionedThroughputExceededException";
            case Expired.Iterator _ -> "ExpiredIteratorException";
            case Expired.PageToken _ -> "ExpiredNextTokenException";
        };
    }
}
