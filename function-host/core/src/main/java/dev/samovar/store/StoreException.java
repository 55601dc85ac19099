package dev.samovar.store;

import java.io.Serial;

/** The data cannot be opened, read or written; the message is meant for whoever started the program. */
public final class StoreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
