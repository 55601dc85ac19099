package dev.samovar.mapping;

import java.io.Serial;

/** Carries a {@link MappingError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class MappingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MappingError error;

    MappingException(MappingError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public MappingError error() {
        return error;
    }
}
