package dev.samovar.gateway.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What templates have set in {@code $context.requestOverride} and {@code $context.responseOverride}. Both live as long as
 * the exchange: a request template may already say how its response looks.
 */
public final class Overrides {
    private static final String PATH = "path";
    private static final String HEADER = "header";
    private static final String QUERY = "querystring";
    /** What printing them may cost: they are to become header fields. */
    private static final long UNITS = 1_000_000;

    private static final int STATUS_MIN = 100;
    private static final int STATUS_MAX = 599;

    /* Made when a template first asks for them: few do. */
    private @Nullable OverrideMap request;
    private @Nullable OverrideMap response;

    /** The same as far as they are maps: what templates change in them later, they change in one of the two. */
    public Overrides copy() {
        var copy = new Overrides();
        if (request != null) {
            copy(request, copy.request());
        }
        if (response != null) {
            copy(response, copy.response());
        }
        return copy;
    }

    private static void copy(OverrideMap from, OverrideMap to) {
        from.forEach((name, value) -> {
            if (value instanceof OverrideMap map) {
                var inner = new OverrideMap();
                inner.putAll(map);
                to.put(name, inner);
            } else {
                to.put(name, value);
            }
        });
    }

    OverrideMap request() {
        if (request == null) {
            request = new OverrideMap();
            request.put(PATH, new OverrideMap());
            request.put(HEADER, new OverrideMap());
            request.put(QUERY, new OverrideMap());
        }
        return request;
    }

    OverrideMap response() {
        if (response == null) {
            response = new OverrideMap();
            response.put(HEADER, new OverrideMap());
        }
        return response;
    }

    public Map<String, List<String>> requestHeaders() {
        return texts(request, HEADER);
    }

    public Map<String, List<String>> requestPath() {
        return texts(request, PATH);
    }

    public Map<String, List<String>> requestQuery() {
        return texts(request, QUERY);
    }

    public Map<String, List<String>> responseHeaders() {
        return texts(response, HEADER);
    }

    /** The status, if it was set to one: all else is ignored. */
    public Optional<Integer> responseStatus() {
        return Optional.ofNullable(response)
                .map(map -> map.get("status"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(status -> status >= STATUS_MIN && status <= STATUS_MAX);
    }

    private static Map<String, List<String>> texts(@Nullable OverrideMap overrides, String part) {
        Object values = overrides == null ? null : overrides.get(part);
        if (!(values instanceof Map<?, ?> map) || map.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        var budget = new Budget(Patience.FULL, UNITS);
        map.forEach((name, value) -> texts.put(String.valueOf(name), texts(value, budget)));
        return texts;
    }

    private static List<String> texts(@Nullable Object value, Budget budget) {
        return switch (value) {
            case null -> List.of("");
            case Collection<?> list ->
                list.stream().map(element -> new Printing(budget).of(element)).toList();
            default -> List.of(new Printing(budget).of(value));
        };
    }
}
