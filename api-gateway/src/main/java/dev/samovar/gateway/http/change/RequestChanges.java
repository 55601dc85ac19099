package dev.samovar.gateway.http.change;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.QueryString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an integration changes of requests before the backend gets them. */
public final class RequestChanges {
    private final List<Change> changes;

    private RequestChanges(List<Change> changes) {
        this.changes = changes;
    }

    public static RequestChanges compile(Map<String, String> parameters) {
        return new RequestChanges(Change.compile(parameters));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * A request after the changes.
     *
     * @param values what variables such as {@code request.header.x} stand for
     */
    public GatewayRequest apply(GatewayRequest request, Function<String, Optional<Object>> values) {
        if (changes.isEmpty()) {
            return request;
        }
        var headers = new HeaderChanges(request.headers());
        Map<String, List<String>> query = new LinkedHashMap<>(request.query().all());
        String path = request.path();
        for (Change change : changes) {
            switch (change.place()) {
                case HEADER -> headers.apply(change, values);
                case QUERYSTRING -> changeQuery(query, change, values);
                case PATH -> path = change.value(values).orElse(path);
                case STATUSCODE -> throw new IllegalStateException("a request has no status");
            }
        }
        return new GatewayRequest(
                request.method(),
                request.basePath(),
                request.sentPath(),
                path,
                query.equals(request.query().all()) ? request.query() : QueryString.parse(raw(query)),
                headers.headers(),
                request.body(),
                request.domainName(),
                request.port(),
                request.sourceIp(),
                request.receivedAt());
    }

    private static void changeQuery(
            Map<String, List<String>> query, Change change, Function<String, Optional<Object>> values) {
        switch (change.verb()) {
            case REMOVE -> query.remove(change.name());
            case OVERWRITE -> change.value(values).ifPresent(value -> query.put(change.name(), List.of(value)));
            case APPEND ->
                change.value(values).ifPresent(value -> {
                    List<String> all = new ArrayList<>(query.getOrDefault(change.name(), List.of()));
                    all.add(value);
                    query.put(change.name(), all);
                });
        }
    }

    private static String raw(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
