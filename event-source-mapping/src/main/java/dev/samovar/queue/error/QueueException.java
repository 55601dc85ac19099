package dev.samovar.queue.error;

import java.io.Serial;

/** Carries a {@link QueueError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class QueueException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient QueueError error;

    public QueueException(QueueError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public QueueError error() {
        return error;
    }
}
