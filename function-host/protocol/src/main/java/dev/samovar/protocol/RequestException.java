package dev.samovar.protocol;

import java.io.Serial;

/** Carries a {@link RequestError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class RequestException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RequestError error;

    RequestException(RequestError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public RequestError error() {
        return error;
    }
}
