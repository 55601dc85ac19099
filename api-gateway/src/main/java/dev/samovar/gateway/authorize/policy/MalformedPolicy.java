package dev.samovar.gateway.authorize.policy;

import java.io.Serial;

/** Says what is wrong with a policy. It has no stack trace: the policy's author made the mistake. */
public final class MalformedPolicy extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedPolicy(String message) {
        super(message, null, false, false);
    }
}
