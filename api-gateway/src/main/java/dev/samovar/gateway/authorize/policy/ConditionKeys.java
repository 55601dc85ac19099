package dev.samovar.gateway.authorize.policy;

import java.util.Optional;

/** What the conditions of policies know of a request. */
@FunctionalInterface
public interface ConditionKeys {
    /** Knows nothing. */
    ConditionKeys NONE = _ -> Optional.empty();

    /**
     * The value of a condition key.
     *
     * @param lowerCaseName such as {@code aws:sourceip}
     */
    Optional<String> find(String lowerCaseName);
}
