package dev.samovar.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.store.Json;
import java.util.List;
import java.util.Optional;

/**
 * Which web pages may call a function URL; what is absent was not said.
 *
 * @param allowCredentials whether with cookies
 * @param allowHeaders at most 100
 * @param allowMethods at most 6
 * @param allowOrigins at most 100
 * @param exposeHeaders at most 100
 * @param maxAgeSeconds how long a browser may remember all this, at most a day
 */
public record Cors(
        Optional<Boolean> allowCredentials,
        Optional<List<String>> allowHeaders,
        Optional<List<String>> allowMethods,
        Optional<List<String>> allowOrigins,
        Optional<List<String>> exposeHeaders,
        Optional<Integer> maxAgeSeconds) {
    private static final int LIST_SIZE_MAX = 100;
    private static final int METHODS_MAX = 6;
    private static final int MAX_AGE_SECONDS_MAX = 86_400;

    public Cors {
        allowHeaders = allowHeaders.map(List::copyOf);
        allowMethods = allowMethods.map(List::copyOf);
        allowOrigins = allowOrigins.map(List::copyOf);
        exposeHeaders = exposeHeaders.map(List::copyOf);
        var violations = new Violations();
        allowHeaders.ifPresent(list -> violations.size("cors.allowHeaders", list, LIST_SIZE_MAX));
        allowMethods.ifPresent(list -> violations.size("cors.allowMethods", list, METHODS_MAX));
        allowOrigins.ifPresent(list -> violations.size("cors.allowOrigins", list, LIST_SIZE_MAX));
        exposeHeaders.ifPresent(list -> violations.size("cors.exposeHeaders", list, LIST_SIZE_MAX));
        maxAgeSeconds.ifPresent(seconds -> violations.range("cors.maxAge", seconds, 0, MAX_AGE_SECONDS_MAX));
        violations.check();
    }

    static JsonNode write(Cors cors) {
        ObjectNode object = Json.object();
        cors.allowCredentials.ifPresent(value -> object.put("allowCredentials", value));
        cors.allowHeaders.ifPresent(list -> object.set("allowHeaders", Json.array(list)));
        cors.allowMethods.ifPresent(list -> object.set("allowMethods", Json.array(list)));
        cors.allowOrigins.ifPresent(list -> object.set("allowOrigins", Json.array(list)));
        cors.exposeHeaders.ifPresent(list -> object.set("exposeHeaders", Json.array(list)));
        cors.maxAgeSeconds.ifPresent(value -> object.put("maxAgeSeconds", value));
        return object;
    }

    static Cors read(JsonNode object) {
        return new Cors(
                object.has("allowCredentials")
                        ? Optional.of(object.path("allowCredentials").booleanValue())
                        : Optional.empty(),
                strings(object, "allowHeaders"),
                strings(object, "allowMethods"),
                strings(object, "allowOrigins"),
                strings(object, "exposeHeaders"),
                Json.integer(object, "maxAgeSeconds"));
    }

    private static Optional<List<String>> strings(JsonNode object, String field) {
        return object.has(field) ? Optional.of(Json.list(object.path(field))) : Optional.empty();
    }
}
