package dev.samovar.gateway.http.step;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.ServedRoute;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.route.Match;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the route that a request takes. */
public final class HttpRouteStep implements HttpStep {
    @Override
    public Outcome take(HttpExchange exchange) {
        Optional<Match<ServedRoute>> found = exchange.stage()
                .api()
                .router()
                .find(exchange.request().method(), exchange.request().path());
        if (found.isEmpty()) {
            return HttpFailures.NOT_FOUND.outcome();
        }
        exchange.route(found.get().target(), decoded(found.get().pathParameters()));
        return Outcome.PASSED;
    }

    /* Unlike REST APIs, these hand them on as they are meant. */
    private static Map<String, String> decoded(Map<String, String> parameters) {
        if (parameters.values().stream().noneMatch(value -> value.indexOf('%') >= 0)) {
            return parameters;
        }
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> values.put(name, decoded(value)));
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
