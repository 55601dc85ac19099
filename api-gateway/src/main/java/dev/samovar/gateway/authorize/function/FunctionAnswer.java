package dev.samovar.gateway.authorize.function;

import dev.samovar.gateway.authorize.policy.Policy;
import java.util.Map;
import java.util.Optional;

/** What an authorizer's function made of a caller. */
public sealed interface FunctionAnswer {

    /**
     * It knows the caller, and what the caller may do.
     *
     * @param context what it says beside that, as texts
     * @param usageIdentifierKey the API key that it names
     * @param bytes the size of what it returned
     */
    record Judged(
            String principalId,
            Policy policy,
            Map<String, String> context,
            Optional<String> usageIdentifierKey,
            int bytes)
            implements FunctionAnswer {}

    /** It does not know the caller, or was not asked since the caller says nothing about itself. */
    record Unauthorized() implements FunctionAnswer {}

    /** It did not answer in time. */
    record TimedOut() implements FunctionAnswer {}

    /** It cannot be asked, or its answer is none. */
    record Unusable(String reason) implements FunctionAnswer {}
}
