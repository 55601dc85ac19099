package dev.samovar.gateway.http.step;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.HttpTarget;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a web server behind a route is asked: what the client asked, after the integration's changes. */
final class ServerRequest {
    private static final Set<String> REPLACED = Set.of(
            "host", "forwarded", "via", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto", "content-length");

    private ServerRequest() {}

    static BackendRequest of(HttpExchange exchange, HttpTarget.Server target, GatewayRequest changed) {
        return new BackendRequest(
                target.verb().orElse(changed.method()),
                uri(exchange, target, changed),
                headers(exchange, changed),
                changed.query(),
                changed.body(),
                exchange.route().timeout());
    }

    private static String uri(HttpExchange exchange, HttpTarget.Server target, GatewayRequest changed) {
        String uri = target.uri().render(exchange.stage().stage().stageVariables());
        if (!changed.path().equals(exchange.request().path())) {
            return base(uri) + changed.path();
        }
        for (Map.Entry<String, String> parameter : exchange.pathParameters().entrySet()) {
            uri = uri.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        return exchange.route().key().isDefault()
                ? (uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri) + changed.path()
                : uri;
    }

    /* The scheme and the host. */
    private static String base(String uri) {
        int path = uri.indexOf('/', uri.indexOf("://") + "://".length());
        return path < 0 ? uri : uri.substring(0, path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static Headers headers(HttpExchange exchange, GatewayRequest changed) {
        List<Headers.Field> fields =
                new ArrayList<>(changed.headers().without(REPLACED).fields());
        String scheme = changed.headers().last("X-Forwarded-Proto").orElse("http");
        fields.add(new Headers.Field(
                "Forwarded",
                changed.headers().last("Forwarded").map(before -> before + ", ").orElse("")
                        + "for=" + exchange.request().sourceIp() + ";host="
                        + changed.headers().last("Host").orElse(changed.domainName()) + ";proto=" + scheme));
        fields.add(new Headers.Field("Via", "HTTP/1.1 AmazonAPIGateway"));
        return Headers.of(fields);
    }
}
