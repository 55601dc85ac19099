package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
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
        JsonNode schema = parsed(model.schema());
        if (schema.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode().put("type", "object").put("description", model.schema());
        }
        rewrite(schema, prefix + model.name());
        return schema;
    }

    /** A schema without what all of them say; missing if it is no JSON. */
    static JsonNode parsed(String text) {
        try {
            JsonNode schema = MAPPER.readTree(text);
            if (schema instanceof ObjectNode object) {
                object.remove("$schema");
            }
            return schema;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /* What a schema refers to within itself is elsewhere when it is a part of a document. */
    private void rewrite(JsonNode node, String own) {
        switch (node) {
            case ObjectNode object -> {
                String reference = object.path("$ref").asText("");
                int model = reference.lastIndexOf(MODEL_PATH);
                if (model >= 0) {
                    object.put("$ref", prefix + reference.substring(model + MODEL_PATH.length()));
                } else if (reference.startsWith("#")) {
                    object.put("$ref", own + reference.substring(1));
                }
                object.forEach(child -> rewrite(child, own));
            }
            case ArrayNode array -> array.forEach(child -> rewrite(child, own));
            default -> {}
        }
    }
}
