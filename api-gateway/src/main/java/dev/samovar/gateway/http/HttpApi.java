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

    /** An API of which nothing else is known. */
    public static HttpApi named(String apiId, String name, Instant created, Map<String, String> tags) {
        return new HttpApi(
                apiId,
                name,
                Optional.empty(),
                Optional.empty(),
                created,
                Optional.empty(),
                false,
                ROUTE_SELECTION,
                "ipv4",
                tags);
    }

    public HttpApi withCors(Optional<CorsConfiguration> cors) {
        return new HttpApi(
                apiId,
                name,
                description,
                version,
                createdDate,
                cors,
                disableExecuteApiEndpoint,
                routeSelectionExpression,
                ipAddressType,
                tags);
    }

    public HttpApi withTags(Map<String, String> others) {
        return new HttpApi(
                apiId,
                name,
                description,
                version,
                createdDate,
                corsConfiguration,
                disableExecuteApiEndpoint,
                routeSelectionExpression,
                ipAddressType,
                others);
    }
}
