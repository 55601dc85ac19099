package dev.samovar.runtime;

import java.io.IOException;

/** This machine lacks what a function's runtime needs; the message says what to install. */
public final class NotInstalledException extends IOException {
    private static final long serialVersionUID = 1;

    public NotInstalledException(String message) {
        super(message);
    }
}
