package dev.samovar.gateway.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query string, decoded, in order. Immutable. */
public final class QueryString {
    public static final QueryString NONE = new QueryString("", Map.of());

    private final String raw;
    private final Map<String, List<String>> parameters;

    private QueryString(String raw, Map<String, List<String>> parameters) {
        this.raw = raw;
        this.parameters = parameters;
    }

    /**
     * Reads what follows the question mark. Both {@code &} and {@code ;} separate parameters, as in API Gateway; a percent
     * sign that begins no code stands for itself.
     */
    public static QueryString parse(String raw) {
        if (raw.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : raw.split("[&;]", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decode(equals < 0 ? part : part.substring(0, equals));
                String value = equals < 0 ? "" : decode(part.substring(equals + 1));
                parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return new QueryString(raw, parameters);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** As it was sent. */
    public String raw() {
        return raw;
    }

    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** All values by name. */
    public Map<String, List<String>> all() {
        return parameters;
    }

    /** All values of a parameter; its name's case matters. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public Optional<String> last(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    @Override
    public String toString() {
        return raw;
    }
}
