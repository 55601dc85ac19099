package dev.samovar.http.url;

import dev.samovar.function.Cors;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a function URL tells browsers about who may call it. */
final class CorsHeaders {
    private final Cors cors;
    private final HttpServerRequest http;

    CorsHeaders(Cors cors, HttpServerRequest http) {
        this.cors = cors;
        this.http = http;
    }

    /** Whether a browser asks beforehand. */
    boolean isPreflight() {
        return http.method().name().equals("OPTIONS") && http.getHeader("Access-Control-Request-Method") != null;
    }

    /** Sets the headers of an answer, in place of what the function says; none for an origin that may not call. */
    void apply(HttpServerResponse response) {
        Set.copyOf(response.headers().names()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .forEach(response.headers()::remove);
        @Nullable String origin = http.getHeader("Origin");
        if (origin == null || !allows(origin)) {
            return;
        }
        boolean credentials = cors.allowCredentials().orElse(false);
        boolean everybody = cors.allowOrigins().orElse(List.of()).contains("*") && !credentials;
        response.putHeader("Access-Control-Allow-Origin", everybody ? "*" : origin);
        if (!everybody) {
            response.putHeader("Vary", "Origin");
        }
        if (credentials) {
            response.putHeader("Access-Control-Allow-Credentials", "true");
        }
        if (isPreflight()) {
            put(response, "Access-Control-Allow-Headers", cors.allowHeaders());
            put(response, "Access-Control-Allow-Methods", cors.allowMethods());
            cors.maxAgeSeconds()
                    .ifPresent(seconds -> response.putHeader("Access-Control-Max-Age", Integer.toString(seconds)));
        } else {
            put(response, "Access-Control-Expose-Headers", cors.exposeHeaders());
        }
    }

    private boolean allows(String origin) {
        return cors.allowOrigins().orElse(List.of()).stream().anyMatch(allowed -> matches(allowed, origin));
    }

    private static boolean matches(String allowed, String origin) {
        int star = allowed.indexOf('*');
        return star < 0
                ? allowed.equals(origin)
                : origin.startsWith(allowed.substring(0, star)) && origin.endsWith(allowed.substring(star + 1));
    }

    private static void put(HttpServerResponse response, String name, Optional<List<String>> values) {
        values.filter(list -> !list.isEmpty()).ifPresent(list -> response.putHeader(name, String.join(",", list)));
    }
}
