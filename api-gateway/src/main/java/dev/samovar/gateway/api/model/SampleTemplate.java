package dev.samovar.gateway.api.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Model;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** A mapping template that prints an example of what a model describes, worded as AWS words it. */
final class SampleTemplate {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MODEL_PATH = "/models/";
    /* Models that refer to each other often make long examples of short schemas. */
    private static final int LENGTH_MAX = 300 * 1024;

    private final Map<String, Model> models;
    private final JsonNode root;
    private final StringBuilder text = new StringBuilder("#set($inputRoot = $input.path('$'))\n");
    private final Deque<String> open = new ArrayDeque<>();

    private SampleTemplate(Map<String, Model> models, JsonNode root) {
        this.models = models;
        this.root = root;
    }

    /**
     * Writes the template of a model.
     *
     * @param models that its schema may refer to, by name
     */
    static String of(Model model, Map<String, Model> models) {
        JsonNode schema = schema(model);
        var template = new SampleTemplate(models, schema);
        template.value(schema, "");
        return template.text.toString();
    }

    private static JsonNode schema(Model model) {
        try {
            return MAPPER.readTree(model.schema());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private void value(JsonNode schema, String indent) {
        if (text.length() > LENGTH_MAX) {
            throw new BadRequest("The template of this model is longer than a template may be").exception();
        }
        JsonNode first = schema.path("enum").path(0);
        if (schema.has("$ref")) {
            referred(schema.path("$ref").asText(), indent);
        } else if (first.isValueNode()) {
            text.append(first);
        } else {
            switch (type(schema)) {
                case "array" -> array(schema.path("items"), indent);
                case "string" -> text.append("\"foo\"");
                case "integer", "number" -> text.append("42");
                case "boolean" -> text.append("true");
                case "null" -> text.append("null");
                default -> object(schema.path("properties"), indent);
            }
        }
    }

    /* Of several types, the first. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("items") ? "array" : "object");
    }

    /* An example of what contains itself would have no end. */
    private void referred(String reference, String indent) {
        if (open.contains(reference)) {
            text.append("{ }");
            return;
        }
        open.push(reference);
        value(find(reference).orElse(MissingNode.getInstance()), indent);
        open.pop();
    }

    private Optional<JsonNode> find(String reference) {
        if (reference.startsWith("#/")) {
            return Optional.of(root.at(reference.substring(1)));
        }
        int name = reference.lastIndexOf(MODEL_PATH);
        return name < 0
                ? Optional.empty()
                : Optional.ofNullable(models.get(reference.substring(name + MODEL_PATH.length())))
                        .map(SampleTemplate::schema);
    }

    private void object(JsonNode properties, String indent) {
        if (properties.isEmpty()) {
            text.append("{ }");
            return;
        }
        text.append("{\n");
        Iterator<Map.Entry<String, JsonNode>> members = properties.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            text.append(indent)
                    .append("  ")
                    .append(MAPPER.getNodeFactory().textNode(member.getKey()))
                    .append(" : ");
            value(member.getValue(), indent + "  ");
            text.append(members.hasNext() ? ",\n" : "\n");
        }
        text.append(indent).append('}');
    }

    /* Which array of the input is meant is for the reader to say, in AWS's words. */
    private void array(JsonNode items, String indent) {
        text.append("[\n##TODO: Update this foreach loop to reference array from input json\n")
                .append("#foreach($elem in $inputRoot.TODO)\n")
                .append(indent)
                .append(' ');
        value(items.isArray() ? items.path(0) : items, indent + " ");
        text.append("#if($foreach.hasNext),#end\n#end\n").append(indent).append(']');
    }
}
