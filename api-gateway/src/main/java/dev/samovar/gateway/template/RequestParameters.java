package dev.samovar.gateway.template;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, as templates and parameter mappings find them.
 *
 * @param path by name, still percent-encoded
 */
public record RequestParameters(Map<String, String> path, QueryString query, Headers headers) {

    /** {@code $input.params()}: the last values by name. */
    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("path", new LinkedHashMap<>(path));
        Map<String, @Nullable Object> ofQuery = new LinkedHashMap<>();
        query.all().forEach((name, values) -> ofQuery.put(name, values.getLast()));
        all.put("querystring", ofQuery);
        Map<String, @Nullable Object> ofHeaders = new LinkedHashMap<>();
        headers.fields().forEach(field -> ofHeaders.put(field.name(), field.value()));
        all.put("header", ofHeaders);
        return all;
    }

    /** {@code $input.params(name)}: from the path, the query string or the headers; empty if nowhere. */
    String any(String name) {
        String ofPath = path.get(name);
        if (ofPath != null) {
            return ofPath;
        }
        return query.last(name).orElseGet(() -> {
            List<String> values = headers.allSpelled(name);
            return values.isEmpty() ? "" : values.getLast();
        });
    }
}
