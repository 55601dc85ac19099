package dev.samovar.gateway.openapi;

import dev.samovar.gateway.rest.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something of an API that a part of its documentation may be about.
 *
 * @param location as the part has it
 * @param members of the documentation that OpenAPI has a place for
 */
record DocumentedEntity(Map<String, String> location, List<String> members) {
    private static final List<String> DESCRIPTION = List.of("description");
    private static final Map<String, String> PARAMETER_TYPES =
            Map.of("path", "PATH_PARAMETER", "query", "QUERY_PARAMETER", "header", "REQUEST_HEADER");

    static DocumentedEntity api() {
        return new DocumentedEntity(Map.of("type", "API"), List.of("tags", "externalDocs"));
    }

    static DocumentedEntity authorizer(String name) {
        return new DocumentedEntity(location("AUTHORIZER", "name", name), DESCRIPTION);
    }

    static DocumentedEntity resource(String path) {
        return new DocumentedEntity(location("RESOURCE", "path", path), List.of("summary", "description"));
    }

    static DocumentedEntity method(String path, String verb) {
        return new DocumentedEntity(
                location("METHOD", "path", path, "method", verb),
                List.of("tags", "summary", "description", "externalDocs"));
    }

    /**
     * A parameter of a method.
     *
     * @param in as OpenAPI says it
     */
    static Optional<DocumentedEntity> parameter(String path, String verb, String in, String name) {
        return Optional.ofNullable(PARAMETER_TYPES.get(in))
                .map(type ->
                        new DocumentedEntity(location(type, "path", path, "method", verb, "name", name), DESCRIPTION));
    }

    /** The body of a method's requests; it is called after its model. */
    static Optional<DocumentedEntity> requestBody(String path, Method method) {
        return method.requestModels().values().stream()
                .findFirst()
                .map(model -> new DocumentedEntity(
                        location("REQUEST_BODY", "path", path, "method", method.httpMethod(), "name", model),
                        DESCRIPTION));
    }

    static DocumentedEntity response(String path, String verb, String status) {
        return new DocumentedEntity(
                location("RESPONSE", "path", path, "method", verb, "statusCode", status), DESCRIPTION);
    }

    static DocumentedEntity responseHeader(String path, String verb, String status, String name) {
        return new DocumentedEntity(
                location("RESPONSE_HEADER", "path", path, "method", verb, "statusCode", status, "name", name),
                DESCRIPTION);
    }

    private static Map<String, String> location(String type, String... namesAndValues) {
        Map<String, String> location = new LinkedHashMap<>();
        location.put("type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            location.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return location;
    }
}
