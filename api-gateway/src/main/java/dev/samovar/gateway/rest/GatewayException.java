package dev.samovar.gateway.rest;

import java.io.Serial;

/** Carries a {@link GatewayError} up to whoever answers the caller. It has no stack trace: the caller made the mistake. */
public final class GatewayException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient GatewayError error;

    public GatewayException(GatewayError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public GatewayError error() {
        return error;
    }
}
