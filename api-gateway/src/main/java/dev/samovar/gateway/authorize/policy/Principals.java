package dev.samovar.gateway.authorize.policy;

import dev.samovar.gateway.authorize.policy.AccessRequest.Identity;
import java.util.Optional;
import java.util.Set;

/**
 * The callers that a statement is about.
 *
 * @param names {@code *}, accounts, and ARNs
 * @param isExcluding whether it is about all others instead
 */
record Principals(Set<String> names, boolean isExcluding) {
    private static final String ANYBODY = "*";

    boolean include(Optional<Identity> caller) {
        return isNamed(caller) != isExcluding;
    }

    private boolean isNamed(Optional<Identity> caller) {
        return names.contains(ANYBODY) || caller.filter(this::isNamed).isPresent();
    }

    private boolean isNamed(Identity caller) {
        return names.contains(caller.arn())
                || names.contains(caller.account())
                || names.contains("arn:aws:iam::" + caller.account() + ":root");
    }
}
