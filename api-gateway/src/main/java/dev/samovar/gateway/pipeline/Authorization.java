package dev.samovar.gateway.pipeline;

import java.util.Map;
import java.util.Optional;

/**
 * Who a request comes from, as far as its method wanted to know.
 *
 * @param principalId of a function's answer
 * @param context what the function said beside it, as texts
 * @param claims of a token
 * @param usageIdentifierKey the API key that the function named
 * @param identity of a signature: {@code accountId}, {@code caller}, {@code user}, {@code userArn}, {@code accessKey}
 * @param latencyMillis how long the function took; 0 if its answer was known
 * @param mayInvalidateCache whether the caller may have a cached reply replaced; not found out unless it asks for that
 */
public record Authorization(
        Optional<String> principalId,
        Map<String, String> context,
        Map<String, String> claims,
        Optional<String> usageIdentifierKey,
        Map<String, String> identity,
        long latencyMillis,
        boolean mayInvalidateCache) {

    /** Somebody who may not invalidate caches. */
    public Authorization(
            Optional<String> principalId,
            Map<String, String> context,
            Map<String, String> claims,
            Optional<String> usageIdentifierKey,
            Map<String, String> identity,
            long latencyMillis) {
        this(principalId, context, claims, usageIdentifierKey, identity, latencyMillis, false);
    }
}
