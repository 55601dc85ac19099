package dev.samovar.gateway.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP API, without what is in it.
 *
 * @param apiId ten lower-case letters and digits
 */
public record HttpApi(
        String apiId,
        String name,
        Optional<String> description,
        Optional<String> version,
        Instant createdDate,
        Optional<CorsConfiguration> corsConfiguration,
        boolean disableExecuteApiEndpoint,
        String routeSelectionExpression,
        String ipAddressType,
        Map<String, String> tags) {
    /** The only one that HTTP APIs have. */
    public static final String ROUTE_SELECTION = "$request.method $request.path";
}
