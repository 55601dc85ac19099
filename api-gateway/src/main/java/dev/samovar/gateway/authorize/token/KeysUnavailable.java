package dev.samovar.gateway.authorize.token;

import java.io.Serial;

/** The keys of an issuer are not to be had. */
public final class KeysUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String message) {
        super(message, null, false, false);
    }
}
