package dev.samovar.gateway.rest;

import java.util.Optional;

/**
 * What a stage does with the requests of a method, or of all methods.
 *
 * @param loggingLevel {@code OFF}, {@code ERROR} or {@code INFO}
 * @param throttlingBurstLimit requests at once
 * @param throttlingRateLimit requests a second
 * @param cacheTtlInSeconds 0 to 3,600; 0 is off
 */
public record MethodSetting(
        boolean metricsEnabled,
        Optional<String> loggingLevel,
        boolean dataTraceEnabled,
        int throttlingBurstLimit,
        double throttlingRateLimit,
        boolean cachingEnabled,
        int cacheTtlInSeconds,
        boolean cacheDataEncrypted,
        boolean requireAuthorizationForCacheControl,
        CacheControlRefusal unauthorizedCacheControlHeaderStrategy) {

    /** The key of the setting for all methods that have none of their own. */
    public static final String ALL_METHODS = "*/*";

    /** What members take that were not named when the first one was, as recorded from AWS. */
    public static final MethodSetting DEFAULT = new MethodSetting(
            false,
            Optional.empty(),
            false,
            5_000,
            10_000,
            true,
            300,
            false,
            true,
            CacheControlRefusal.SUCCEED_WITH_RESPONSE_HEADER);
}
