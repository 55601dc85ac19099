package dev.samovar.gateway.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.samovar.gateway.rest.BadRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a schema can be a model: what AWS says when one is made or changed. */
public final class ModelCheck {
    private static final String INVALID = "Invalid model schema specified";

    /** The keywords of draft 4. */
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "$schema",
            "additionalItems",
            "additionalProperties",
            "allOf",
            "anyOf",
            "default",
            "definitions",
            "dependencies",
            "description",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "id",
            "items",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "not",
            "oneOf",
            "pattern",
            "patternProperties",
            "properties",
            "required",
            "title",
            "type",
            "uniqueItems");

    private static final Set<String> SCHEMAS_BY_NAME = Set.of("definitions", "patternProperties", "properties");
    private static final Set<String> SCHEMAS =
            Set.of("additionalItems", "additionalProperties", "allOf", "anyOf", "items", "not", "oneOf");

    private static final Schema DRAFT_4 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-04/schema"));

    private ModelCheck() {}

    /** What AWS has against a schema: not JSON, not draft 4, or keywords that draft 4 does not know. */
    public static Optional<BadRequest> check(String schema) {
        return problem(schema, true).map(ModelCheck::refusal);
    }

    /** The same, but keywords that are not known are overlooked: documents that are imported are full of them. */
    public static Optional<BadRequest> checkImported(String schema) {
        return problem(schema, false).map(ModelCheck::refusal);
    }

    private static BadRequest refusal(String error) {
        return new BadRequest("Invalid model specified: Validation Result: warnings : [], errors : [" + error + "]");
    }

    private static Optional<String> problem(String schema, boolean isStrict) {
        int bytes = schema.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Schemas.SCHEMA_BYTES_MAX) {
            return Optional.of("Model schema exceeds the maximum size of " + Schemas.SCHEMA_BYTES_MAX + " bytes");
        }
        JsonNode node;
        try {
            node = Schemas.JSON.readTree(schema);
        } catch (IOException unreadable) {
            return Optional.of(INVALID);
        }
        if (!node.isObject() || !isDraft4(node) || !isUsable(schema)) {
            return Optional.of(INVALID);
        }
        TreeSet<String> unknown = new TreeSet<>();
        collectUnknown(node, unknown);
        return !isStrict || unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(INVALID + ". Unsupported keyword(s): [\"" + String.join("\", \"", unknown) + "\"]");
    }

    private static boolean isDraft4(JsonNode schema) {
        return ScopedValue.where(RegexBudget.CURRENT, new RegexBudget(Schemas.SCHEMA_BYTES_MAX))
                .call(() -> DRAFT_4.validate(schema).isEmpty());
    }

    /** Whether it can be compiled, as far as that needs no other model: its expressions above all. */
    private static boolean isUsable(String schema) {
        try {
            Schemas.registry(Map.of()).getSchema(schema);
            return true;
        } catch (RuntimeException unusable) {
            return false;
        }
    }

    private static void collectUnknown(JsonNode schema, Set<String> unknown) {
        if (schema.isArray()) {
            schema.forEach(one -> collectUnknown(one, unknown));
            return;
        }
        schema.properties().forEach(member -> {
            String keyword = member.getKey();
            if (!KEYWORDS.contains(keyword)) {
                unknown.add(keyword);
            } else if (SCHEMAS_BY_NAME.contains(keyword)) {
                member.getValue().forEach(one -> collectUnknown(one, unknown));
            } else if (keyword.equals("dependencies")) {
                member.getValue().valueStream().filter(JsonNode::isObject).forEach(one -> collectUnknown(one, unknown));
            } else if (SCHEMAS.contains(keyword)) {
                collectUnknown(member.getValue(), unknown);
            }
        });
    }
}
