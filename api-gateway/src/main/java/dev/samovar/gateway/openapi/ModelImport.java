package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.rest.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schemas of a document become models. */
final class ModelImport {
    private static final String JSON = "application/json";
    private static final String REFERENCE = "$ref";
    private static final String GENERATED = "MODEL";

    private final ApiDocument document;
    private final Draft draft;
    private final ImportWarnings warnings;
    private final Map<String, String> namesByPointer = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Map<JsonNode, String> generated = new HashMap<>();

    ModelImport(ApiDocument document, Draft draft, ImportWarnings warnings) {
        this.document = document;
        this.draft = draft;
        this.warnings = warnings;
    }

    void importAll() {
        draft.models().values().stream()
                .filter(model -> model.name().startsWith(GENERATED))
                .forEach(model -> generated.put(SchemaExport.parsed(model.schema()), model.name()));
        document.schemas().propertyStream().forEach(schema -> name(schema.getKey()));
        /* Only now: what is made of other places while schemas are read gets its name beside theirs. */
        List.copyOf(namesByPointer.entrySet())
                .forEach(entry ->
                        put(entry.getValue(), entry.getKey(), document.root().at(entry.getKey())));
    }

    private String pointer(String schemaName) {
        return document.schemasPointer() + schemaName.replace("~", "~0").replace("/", "~1");
    }

    /* Names of models are letters and digits; two that differ by nothing else are told apart by a number. */
    private void name(String schemaName) {
        String letters = schemaName.replaceAll("[^A-Za-z0-9]", "");
        String name = letters.isEmpty() ? "Model" : letters;
        while (!names.add(name)) {
            name = letters + namesakes.merge(letters, 2, (number, _) -> number + 1);
        }
        namesByPointer.put(pointer(schemaName), name);
    }

    private void put(String name, String pointer, JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        rewrite(copy, pointer);
        put(name, copy);
    }

    private void put(String name, JsonNode schema) {
        Optional<Model> before = Optional.ofNullable(draft.models().get(name));
        if (before.filter(model -> SchemaExport.parsed(model.schema()).equals(schema))
                .isPresent()) {
            return;
        }
        draft.models()
                .put(
                        name,
                        new Model(
                                before.map(Model::id).orElseGet(() -> draft.newId(Map.of())),
                                name,
                                ApiDocument.text(schema, "description").or(() -> before.flatMap(Model::description)),
                                schema.toString(),
                                JSON));
    }

    /** The name of the model for a schema that stands in an operation: what it refers to, or a new one made of it. */
    Optional<String> nameOf(JsonNode schema) {
        return schema.has(REFERENCE) ? referred(schema.path(REFERENCE).asText()) : Optional.of(generate(schema));
    }

    private String generate(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        rewrite(copy, "");
        return generated.computeIfAbsent(copy, made -> {
            String name = GENERATED + draft.newId(Map.of());
            put(name, made);
            return name;
        });
    }

    /* A model that the document has, or the API; or one made of some other place in the document. */
    private Optional<String> referred(String reference) {
        String pointer = ApiDocument.pointer(reference);
        String known = namesByPointer.get(pointer);
        if (known != null) {
            return Optional.of(known);
        }
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode found = document.root().at(pointer);
        if (found.isObject()) {
            String made = GENERATED + draft.newId(Map.of());
            namesByPointer.put(pointer, made);
            put(made, pointer, found);
            return Optional.of(made);
        }
        if (pointer.equals(pointer(name)) && draft.models().containsKey(name)) {
            return Optional.of(name);
        }
        warnings.add("Reference to model '" + name + "' not found. Ignoring.");
        return Optional.empty();
    }

    /*
     * Inside a document schemas refer to each other by place, inside an API by the models' addresses; within itself a
     * schema refers by place in both.
     */
    private void rewrite(JsonNode node, String own) {
        switch (node) {
            case ObjectNode object -> {
                if (object.path(REFERENCE).isTextual()) {
                    rewriteReference(object, own);
                }
                object.forEach(child -> rewrite(child, own));
            }
            case ArrayNode array -> array.forEach(child -> rewrite(child, own));
            default -> {}
        }
    }

    private void rewriteReference(ObjectNode object, String own) {
        String reference = object.path(REFERENCE).asText();
        if (!reference.startsWith("#/")) {
            return;
        }
        String pointer = ApiDocument.pointer(reference);
        if (!own.isEmpty() && pointer.startsWith(own + "/")) {
            object.put(REFERENCE, "#" + pointer.substring(own.length()));
            return;
        }
        referred(reference)
                .ifPresentOrElse(
                        name -> object.put(
                                REFERENCE,
                                "https://apigateway.amazonaws.com/restapis/"
                                        + draft.api().id() + "/models/" + name),
                        () -> object.remove(REFERENCE));
    }
}
