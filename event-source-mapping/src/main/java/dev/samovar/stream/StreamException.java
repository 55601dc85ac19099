package dev.samovar.stream;

import java.io.Serial;

/** Carries a {@link StreamError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class StreamException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient StreamError error;

    StreamException(StreamError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public StreamError error() {
        return error;
    }
}
