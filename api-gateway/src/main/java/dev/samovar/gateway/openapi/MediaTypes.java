package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The media types of bodies, as the two versions of OpenAPI tell them. */
final class MediaTypes {
    private static final String JSON = "application/json";

    private MediaTypes() {}

    /** Version 3: schemas by media type. */
    static Map<String, JsonNode> schemas(JsonNode content) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        content.propertyStream().forEach(entry -> {
            JsonNode schema = entry.getValue().path("schema");
            if (!schema.isMissingNode()) {
                schemas.put(entry.getKey(), schema);
            }
        });
        return schemas;
    }

    /** Version 2: one schema, for the media types of the operation, or else of the document. */
    static Map<String, JsonNode> of(JsonNode operation, JsonNode document, String list, JsonNode schema) {
        List<String> types = texts(operation.path(list));
        if (types.isEmpty()) {
            types = texts(document.path(list));
        }
        if (types.isEmpty()) {
            types = List.of(JSON);
        }
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        types.forEach(type -> schemas.put(type, schema));
        return schemas;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
