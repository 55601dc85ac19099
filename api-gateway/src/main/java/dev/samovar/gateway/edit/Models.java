package dev.samovar.gateway.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.Model;
import dev.samovar.gateway.rest.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The models of an API. */
public final class Models {
    private static final int SCHEMA_LENGTH_MAX = 400 * 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final String EMPTY_SCHEMA = """
            {
              "$schema": "http://json-schema.org/draft-04/schema#",
              "title" : "Empty Schema",
              "type" : "object"
            }""";
    private static final String ERROR_SCHEMA = """
            {
              "$schema" : "http://json-schema.org/draft-04/schema#",
              "title" : "Error Schema",
              "type" : "object",
              "properties" : {
                "message" : { "type" : "string" }
              }
            }""";

    private final Draft draft;

    public Models(Draft draft) {
        this.draft = draft;
    }

    /** Adds the models that every API has. */
    static void addDefaults(Draft draft) {
        add(draft, "Empty", "This is a default empty schema model", EMPTY_SCHEMA);
        add(draft, "Error", "This is a default error schema model", ERROR_SCHEMA);
    }

    private static void add(Draft draft, String name, String description, String schema) {
        draft.models().put(name, new Model(draft.newId(Map.of()), name, Optional.of(description), schema, JSON));
    }

    /** The model of a name. */
    public static Model get(Map<String, Model> models, String name) {
        Model model = models.get(name);
        if (model == null) {
            throw new NotFound.ModelUnknown(name).exception();
        }
        return model;
    }

    public Model create(String name, Optional<String> description, Optional<String> schema, String contentType) {
        if (name.isEmpty()) {
            throw new BadRequest("Model name must be non-empty").exception();
        }
        if (!NAME.matcher(name).matches()) {
            throw new BadRequest("Model name must be alphanumeric: " + name).exception();
        }
        if (draft.models().containsKey(name)) {
            throw new Conflict("Model name already exists for this REST API").exception();
        }
        return put(new Model(draft.newId(Map.of()), name, description, schema.orElse(""), contentType));
    }

    /** Replaces a model by itself with another description or schema. */
    public Model put(Model model) {
        checkSchema(model);
        draft.models().put(model.name(), model);
        return model;
    }

    private static void checkSchema(Model model) {
        if (model.schema().length() > SCHEMA_LENGTH_MAX) {
            throw new BadRequest("Model schema must be at most 400 KB").exception();
        }
        if (model.contentType().equals(JSON) && isEmpty(model.schema())) {
            throw new BadRequest("Model schema must have at least 1 property or array items defined").exception();
        }
    }

    private static boolean isEmpty(String schema) {
        try {
            JsonNode tree = MAPPER.readTree(schema);
            return tree.isMissingNode() || tree.isNull() || (tree.isContainerNode() && tree.isEmpty());
        } catch (JsonProcessingException notJson) {
            throw new BadRequest(
                            "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified]")
                    .exception();
        }
    }

    public void delete(String name) {
        get(draft.models(), name);
        References.refuse(
                draft,
                method -> method.requestModels().containsValue(name),
                "Cannot delete model '" + name + "', is referenced in method request: ");
        References.refuse(
                draft,
                method -> method.methodResponses().values().stream()
                        .anyMatch(response -> response.responseModels().containsValue(name)),
                "Cannot delete model '" + name + "', is referenced in method response: ");
        draft.models().remove(name);
    }
}
