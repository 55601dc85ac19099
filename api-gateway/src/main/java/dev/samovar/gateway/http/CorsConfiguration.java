package dev.samovar.gateway.http;

import java.util.List;
import java.util.Optional;

/**
 * Which pages of other origins may call an API.
 *
 * @param maxAge seconds for which a browser remembers the answer, -1 to 86,400
 */
public record CorsConfiguration(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        boolean allowCredentials,
        Optional<Integer> maxAge) {}
