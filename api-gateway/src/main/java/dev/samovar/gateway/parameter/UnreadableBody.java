package dev.samovar.gateway.parameter;

import java.io.Serial;

/** Says that a mapping needs a body that claims to be JSON and is none. */
public final class UnreadableBody extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What the client is told, in AWS's words. */
    public static final String MESSAGE = "Invalid JSON in request body";

    UnreadableBody() {
        super(MESSAGE, null, false, false);
    }
}
