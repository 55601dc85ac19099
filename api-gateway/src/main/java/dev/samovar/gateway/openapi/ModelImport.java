package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.rest.Model;
import java.util.Map;
import java.util.Optional;

/** Schemas of a document become models. */
final class ModelImport {
    private static final String JSON = "application/json";
    private static final String SWAGGER_REFERENCE = "#/definitions/";
    private static final String OPENAPI_REFERENCE = "#/components/schemas/";

    private final Draft draft;

    ModelImport(Draft draft) {
        this.draft = draft;
    }

    void importAll(JsonNode schemas) {
        schemas.propertyStream().forEach(schema -> put(modelName(schema.getKey()), schema.getValue()));
    }

    private void put(String name, JsonNode schema) {
        Optional<Model> before = Optional.ofNullable(draft.models().get(name));
        draft.models()
                .put(
                        name,
                        new Model(
                                before.map(Model::id).orElseGet(() -> draft.newId(Map.of())),
                                name,
                                ApiDocument.text(schema, "description").or(() -> before.flatMap(Model::description)),
                                withReferences(schema).toString(),
                                JSON));
    }

    /** The name of the model for a schema that stands in an operation: what it refers to, or a new one made of it. */
    String nameOf(JsonNode schema) {
        Optional<String> referred = referred(schema.path("$ref").asText(""));
        if (referred.isPresent()) {
            return referred.get();
        }
        String name = "MODEL" + draft.newId(Map.of());
        put(name, schema);
        return name;
    }

    private static Optional<String> referred(String reference) {
        for (String prefix : new String[] {SWAGGER_REFERENCE, OPENAPI_REFERENCE}) {
            if (reference.startsWith(prefix)) {
                return Optional.of(modelName(reference.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    /* Names of models are letters and digits. */
    private static String modelName(String schemaName) {
        return schemaName.replaceAll("[^A-Za-z0-9]", "");
    }

    /* Inside a document schemas refer to each other by place, inside an API by the models' addresses. */
    private JsonNode withReferences(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        rewrite(copy);
        return copy;
    }

    private void rewrite(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                referred(object.path("$ref").asText(""))
                        .ifPresent(name -> object.put(
                                "$ref",
                                "https://apigateway.amazonaws.com/restapis/"
                                        + draft.api().id() + "/models/" + name));
                object.forEach(this::rewrite);
            }
            case ArrayNode array -> array.forEach(this::rewrite);
            default -> {}
        }
    }
}
