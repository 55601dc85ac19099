package dev.samovar.queue.sqs.wire;

import java.io.Serial;

/** Carries a {@link WireError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class WireException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient WireError error;

    WireException(WireError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public WireError error() {
        return error;
    }
}
