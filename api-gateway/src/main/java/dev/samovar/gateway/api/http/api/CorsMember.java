package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.http.CorsConfiguration;
import java.util.List;
import java.util.Optional;

/** Which pages of other origins may call an API, as clients say it. */
record CorsMember(
        Optional<List<String>> allowOrigins,
        Optional<List<String>> allowMethods,
        Optional<List<String>> allowHeaders,
        Optional<List<String>> exposeHeaders,
        Optional<Boolean> allowCredentials,
        Optional<Integer> maxAge) {

    CorsConfiguration configuration() {
        return new CorsConfiguration(
                allowOrigins.orElse(List.of()),
                allowMethods.orElse(List.of()),
                allowHeaders.orElse(List.of()),
                exposeHeaders.orElse(List.of()),
                allowCredentials.orElse(false),
                maxAge);
    }
}
