package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.CorsConfiguration;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers for pages of other origins. */
public final class Cors {
    private static final String ORIGIN = "Origin";
    private static final String EVERY = "*";
    private static final String ANY_HOST = "://*";
    private static final Set<String> FIELDS = Set.of(
            "access-control-allow-origin",
            "access-control-allow-methods",
            "access-control-allow-headers",
            "access-control-expose-headers",
            "access-control-allow-credentials",
            "access-control-max-age");
    private static final int NO_CONTENT = 204;
    private static final byte[] NOTHING = {};

    private final CorsConfiguration configuration;

    Cors(CorsConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The answer to a browser that asks what a page may do; empty if a request asks something else. */
    public Optional<GatewayReply> preflight(GatewayRequest request) {
        if (!request.method().equals("OPTIONS")
                || !request.headers().has(ORIGIN)
                || !request.headers().has("Access-Control-Request-Method")) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        allowedOrigin(request.headers()).ifPresent(origin -> {
            addOrigin(fields, origin);
            add(fields, "access-control-allow-methods", configuration.allowMethods());
            add(fields, "access-control-allow-headers", configuration.allowHeaders());
            configuration
                    .maxAge()
                    .ifPresent(seconds -> fields.add(new Field("access-control-max-age", seconds.toString())));
        });
        return Optional.of(new GatewayReply(NO_CONTENT, Headers.of(fields), NOTHING));
    }

    /** A reply with what browsers want to know; what the backend said about it does not count. */
    public GatewayReply apply(GatewayRequest request, GatewayReply reply) {
        Headers headers = reply.headers().without(FIELDS);
        Optional<String> origin = allowedOrigin(request.headers());
        if (origin.isEmpty()) {
            return reply.withHeaders(headers);
        }
        List<Field> fields = new ArrayList<>(headers.fields());
        addOrigin(fields, origin.get());
        add(fields, "access-control-expose-headers", configuration.exposeHeaders());
        return reply.withHeaders(Headers.of(fields));
    }

    private void addOrigin(List<Field> fields, String origin) {
        fields.add(new Field("access-control-allow-origin", origin));
        if (!origin.equals(EVERY)) {
            fields.add(new Field("vary", "Origin"));
        }
        if (configuration.allowCredentials()) {
            fields.add(new Field("access-control-allow-credentials", "true"));
        }
    }

    private static void add(List<Field> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.add(new Field(name, String.join(",", values)));
        }
    }

    private Optional<String> allowedOrigin(Headers headers) {
        if (headers.last(ORIGIN).isPresent() && configuration.allowOrigins().contains(EVERY)) {
            return Optional.of(EVERY);
        }
        return headers.last(ORIGIN)
                .filter(origin ->
                        configuration.allowOrigins().stream().anyMatch(allowed -> isAllowed(allowed, origin)));
    }

    private static boolean isAllowed(String allowed, String origin) {
        return allowed.endsWith(ANY_HOST)
                ? origin.startsWith(allowed.substring(0, allowed.length() - 1))
                : allowed.equalsIgnoreCase(origin);
    }
}
