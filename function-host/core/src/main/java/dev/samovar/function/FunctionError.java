package dev.samovar.function;

/**
 * What a caller did wrong, with AWS's words for it. The families below are AWS's error types; how they look on the wire
 * is not known here.
 */
public sealed interface FunctionError
        permits AccessDenied,
                CodeStorageExceeded,
                InvalidParameterValue,
                PolicyTooLong,
                PreconditionFailed,
                ProvisionedConcurrencyNotFound,
                RequestTooLarge,
                ResourceConflict,
                ResourceNotFound,
                ValidationFailed {

    /** AWS's text. */
    String message();

    default FunctionException exception() {
        return new FunctionException(this);
    }
}
