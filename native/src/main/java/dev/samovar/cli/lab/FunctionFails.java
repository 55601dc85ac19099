package dev.samovar.cli.lab;

import java.io.Serial;

/** A function that was to be measured answers with an error. */
final class FunctionFails extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param error as a caller would get it */
    FunctionFails(String error) {
        super(error);
    }
}
