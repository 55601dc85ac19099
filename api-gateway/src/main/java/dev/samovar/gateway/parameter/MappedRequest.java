package dev.samovar.gateway.parameter;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.template.Overrides;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of a request toward a backend: values by name. They may be changed, by overrides. */
public record MappedRequest(
        Map<String, List<String>> path, Map<String, List<String>> query, Map<String, List<String>> headers) {

    /** Lays what a template said over what was mapped. */
    public void override(Overrides overrides) {
        path.putAll(overrides.requestPath());
        query.putAll(overrides.requestQuery());
        override(headers, overrides.requestHeaders());
    }

    /** Lays headers over others, whatever the case of their names. */
    public static void override(Map<String, List<String>> headers, Map<String, List<String>> others) {
        others.forEach((name, values) -> {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, values);
        });
    }

    /** The headers as they are sent. */
    public Headers asHeaders() {
        return asHeaders(headers);
    }

    /** Values by name as header fields, one for each value. */
    public static Headers asHeaders(Map<String, List<String>> headers) {
        List<Headers.Field> fields = new ArrayList<>();
        headers.forEach((name, values) -> values.forEach(value -> fields.add(new Headers.Field(name, value))));
        return Headers.of(fields);
    }

    /** The query string as it is sent, after another one. */
    public QueryString asQuery(String before) {
        if (query.isEmpty() && before.isEmpty()) {
            return QueryString.NONE;
        }
        StringBuilder raw = new StringBuilder(before);
        query.forEach((name, values) -> values.forEach(value -> raw.append(raw.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return QueryString.parse(raw.toString());
    }
}
