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
    private static final String HEADER = "header";
    /** What printing them may cost: they are to become header fields. */
    private static final long UNITS = 1_000_000;

    private static final int STATUS_MIN = 100;
    private static final int STATUS_MAX = 599;

    private final OverrideMap request = new OverrideMap();
    private final OverrideMap response = new OverrideMap();

    public Overrides() {
        request.put("path", new OverrideMap());
        request.put(HEADER, new OverrideMap());
        request.put("querystring", new OverrideMap());
        response.put(HEADER, new OverrideMap());
    }

    /** The same as far as they are maps: what templates change in them later, they change in one of the two. */
    public Overrides copy() {
        var copy = new Overrides();
        copy(request, copy.request);
        copy(response, copy.response);
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

    Map<String, @Nullable Object> request() {
        return request;
    }

    Map<String, @Nullable Object> response() {
        return response;
    }

    public Map<String, List<String>> requestHeaders() {
        return texts(request.get(HEADER));
    }

    public Map<String, List<String>> requestPath() {
        return texts(request.get("path"));
    }

    public Map<String, List<String>> requestQuery() {
        return texts(request.get("querystring"));
    }

    public Map<String, List<String>> responseHeaders() {
        return texts(response.get(HEADER));
    }

    /** The status, if it was set to one: all else is ignored. */
    public Optional<Integer> responseStatus() {
        return Optional.ofNullable(response.get("status"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(status -> status >= STATUS_MIN && status <= STATUS_MAX);
    }

    private static Map<String, List<String>> texts(@Nullable Object values) {
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
