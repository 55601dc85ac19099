package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.Model;

/** Models as a document's schemas. */
final class SchemaExport {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MODEL_PATH = "/models/";

    private final String prefix;

    SchemaExport(ExportRequest request) {
        prefix = request.isSwagger() ? "#/definitions/" : "#/components/schemas/";
    }

    ObjectNode reference(String modelName) {
        return JsonNodeFactory.instance.objectNode().put("$ref", prefix + modelName);
    }

    /** The schema of a model; what is no JSON is told as a description. */
    JsonNode schema(Model model) {
        JsonNode schema;
        try {
            schema = MAPPER.readTree(model.schema());
        } catch (JsonProcessingException notJson) {
            return JsonNodeFactory.instance.objectNode().put("type", "object").put("description", model.schema());
        }
        if (schema instanceof ObjectNode object) {
            object.remove("$schema");
        }
        rewrite(schema);
        return schema;
    }

    private void rewrite(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                String reference = object.path("$ref").asText("");
                int model = reference.lastIndexOf(MODEL_PATH);
                if (model >= 0) {
                    object.put("$ref", prefix + reference.substring(model + MODEL_PATH.length()));
                }
                object.forEach(this::rewrite);
            }
            case ArrayNode array -> array.forEach(this::rewrite);
            default -> {}
        }
    }
}
