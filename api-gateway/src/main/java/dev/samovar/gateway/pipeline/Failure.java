package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.rest.FailureType;
import java.util.Optional;

/**
 * Why the gateway itself answers a request.
 *
 * @param status the type's own, or another where AWS answers several
 * @param message what the client is told; absent where AWS says {@code null}
 * @param validationError what is wrong with the request, for logs and templates
 */
public record Failure(
        FailureType type, int status, String errorType, Optional<String> message, Optional<String> validationError) {

    public Failure(FailureType type, String message) {
        this(type, type.status(), type.errorType(), Optional.of(message), Optional.empty());
    }

    /** A failure that tells the client nothing, as with authorizers that do not work. */
    public static Failure silent(FailureType type) {
        return new Failure(type, type.status(), type.errorType(), Optional.empty(), Optional.empty());
    }

    /** The API is made wrongly; its logs say how. */
    public static Failure misconfigured() {
        return new Failure(FailureType.API_CONFIGURATION_ERROR, "Internal server error");
    }

    public Failure withStatus(int other) {
        return new Failure(type, other, errorType, message, validationError);
    }

    public Failure withErrorType(String other) {
        return new Failure(type, status, other, message, validationError);
    }

    public Failure withValidationError(String text) {
        return new Failure(type, status, errorType, message, Optional.of(text));
    }

    public Outcome outcome() {
        return new Outcome.Failed(this);
    }
}
