package dev.samovar.gateway.http;

import java.util.Optional;

/**
 * What a stage does with the requests of a route, or of all routes.
 *
 * @param throttlingBurstLimit requests at once
 * @param throttlingRateLimit requests a second
 */
public record RouteSettings(
        boolean detailedMetricsEnabled, Optional<Integer> throttlingBurstLimit, Optional<Double> throttlingRateLimit) {
    public static final RouteSettings NONE = new RouteSettings(false, Optional.empty(), Optional.empty());
}
