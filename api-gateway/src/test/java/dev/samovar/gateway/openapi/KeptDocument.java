package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.openapi.ExportRequest.Version;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document of version 3, less what {@link NotKept} names, in a form that does not depend on how it is written: with
 * shared things where they are used. Whatever this class does not know stays as it is, and is compared.
 */
final class KeptDocument {
    private final JsonNode source;
    private final Version journey;

    /**
     * Prepares a comparison.
     *
     * @param journey the version that the document is written in on its way
     */
    KeptDocument(JsonNode source, Version journey) {
        this.source = source;
        this.journey = journey;
    }

    ObjectNode tree() {
        ObjectNode tree = source.deepCopy();
        tree.remove(NotKept.members(NotKept.VERSION, NotKept.ADDRESS, NotKept.SECURITY, NotKept.FOREIGN_EXTENSIONS));
        tree.remove("x-amazon-apigateway-documentation");
        /* What else is shared stands where it is used, by now. */
        tree.putObject("components").set("schemas", schemas());
        ObjectNode paths = tree.putObject("paths");
        source.path("paths").propertyStream().forEach(path -> {
            if (!NotKept.isForeign(path.getKey())) {
                paths.set(withoutSlashAtTheEnd(path.getKey()), path(path.getValue()));
            }
        });
        return tree;
    }

    /* Those that every API has and those that were made of nameless ones are seen where they are used. */
    private ObjectNode schemas() {
        ObjectNode schemas = source.path("components").path("schemas").deepCopy();
        Iterator<String> names = schemas.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (isGenerated(name) || name.equals("Empty") || isErrorOfAws(name)) {
                names.remove();
            }
        }
        return schemas;
    }

    private boolean isErrorOfAws(String name) {
        return name.equals("Error")
                && source.at("/components/schemas/Error/title").asText().equals("Error Schema");
    }

    private static boolean isGenerated(String name) {
        return name.startsWith("MODEL");
    }

    /** See {@link NotKept#SLASH_AT_THE_END}. */
    private static String withoutSlashAtTheEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private ObjectNode path(JsonNode item) {
        ObjectNode path = item.deepCopy();
        path.remove("parameters");
        item.propertyStream()
                .filter(entry -> MethodImport.VERBS.containsKey(entry.getKey()))
                .forEach(entry -> path.set(entry.getKey(), operation(item, entry.getValue())));
        return path;
    }

    private ObjectNode operation(JsonNode item, JsonNode given) {
        ObjectNode operation = given.deepCopy();
        operation.remove(NotKept.members(NotKept.DEPRECATION, NotKept.SECURITY));
        ObjectNode parameters = operation.putObject("parameters");
        item.path("parameters").forEach(parameter -> put(parameters, resolve(parameter)));
        given.path("parameters").forEach(parameter -> put(parameters, resolve(parameter)));
        if (given.has("requestBody")) {
            ObjectNode body = body(resolve(given.path("requestBody")));
            body.remove(NotKept.members(NotKept.REQUIRED_BODY));
            operation.set("requestBody", body);
        }
        ObjectNode responses = operation.putObject("responses");
        given.path("responses").propertyStream().forEach(entry -> {
            ObjectNode response = body(resolve(entry.getValue()));
            response.path("headers").forEach(header -> withoutShape((ObjectNode) header));
            responses.set(entry.getKey(), response);
        });
        return operation;
    }

    private static void put(ObjectNode parameters, JsonNode given) {
        ObjectNode parameter = withoutShape(given.deepCopy());
        parameter.put("required", parameter.path("required").asBoolean());
        parameters.set(given.path("in").asText() + " " + given.path("name").asText(), parameter);
    }

    private static ObjectNode withoutShape(ObjectNode parameter) {
        return parameter.remove(NotKept.members(NotKept.SHAPE_OF_PARAMETERS, NotKept.DEPRECATION));
    }

    private ObjectNode body(JsonNode given) {
        ObjectNode body = given.deepCopy();
        ObjectNode content = body.putObject("content");
        given.path("content").propertyStream().forEach(entry -> {
            if (entry.getValue().has("schema")) {
                ObjectNode media = entry.getValue().deepCopy();
                media.remove(NotKept.members(NotKept.EXAMPLES));
                media.set("schema", schema(media.path("schema")));
                content.set(entry.getKey(), media);
            }
        });
        if (journey == Version.SWAGGER && !content.isEmpty()) {
            JsonNode first = content.path("application/json");
            body.set("content", first.isMissingNode() ? content.iterator().next() : first);
        } else if (content.isEmpty()) {
            body.remove("content");
        }
        return body;
    }

    private JsonNode schema(JsonNode schema) {
        String name = schema.path("$ref").asText().replace("#/components/schemas/", "");
        return isGenerated(name) ? source.path("components").path("schemas").path(name) : schema;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? source.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Parts of a documentation have no order. */
    static JsonNode withPartsByPlace(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        ObjectNode documentation = (ObjectNode) copy.path("x-amazon-apigateway-documentation");
        JsonNode parts = documentation.remove("documentationParts");
        ObjectNode byPlace = documentation.putObject("parts");
        parts.forEach(part -> byPlace.set(part.path("location").toString(), part.path("properties")));
        return copy;
    }

    /** The places where another document differs, as JSON pointers. */
    static Set<String> differences(JsonNode expected, JsonNode actual) {
        Set<String> places = new TreeSet<>();
        compare("", expected, actual, places);
        return places;
    }

    private static void compare(String place, JsonNode expected, JsonNode actual, Set<String> places) {
        if (expected.isObject() && actual.isObject()) {
            var names = new TreeSet<String>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(place + "/" + name.replace("/", "~1"), expected.path(name), actual.path(name), places));
        } else if (!expected.equals(actual)) {
            places.add(place + ": " + shown(expected) + " became " + shown(actual));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
