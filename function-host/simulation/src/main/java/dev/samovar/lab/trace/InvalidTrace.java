package dev.samovar.lab.trace;

import java.io.Serial;
import java.nio.file.Path;

/** A trace that cannot be read: says where and why. */
public final class InvalidTrace extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidTrace(Path file, String reason) {
        super(file + ": " + reason);
    }

    /** @param line in the file, from one */
    InvalidTrace(Path file, long line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
