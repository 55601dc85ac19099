package dev.samovar.http.url;

import dev.samovar.function.Cors;
import java.util.List;
import java.util.Optional;

/** Which web pages may call a function URL. */
record CorsMember(
        Optional<Boolean> allowCredentials,
        Optional<List<String>> allowHeaders,
        Optional<List<String>> allowMethods,
        Optional<List<String>> allowOrigins,
        Optional<List<String>> exposeHeaders,
        Optional<Integer> maxAge) {

    static CorsMember of(Cors cors) {
        return new CorsMember(
                cors.allowCredentials(),
                cors.allowHeaders(),
                cors.allowMethods(),
                cors.allowOrigins(),
                cors.exposeHeaders(),
                cors.maxAgeSeconds());
    }

    Cors cors() {
        return new Cors(allowCredentials, allowHeaders, allowMethods, allowOrigins, exposeHeaders, maxAge);
    }
}
