package dev.samovar.function;

import java.io.Serial;

/** Carries a {@link FunctionError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class FunctionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FunctionError error;

    public FunctionException(FunctionError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public FunctionError error() {
        return error;
    }
}
