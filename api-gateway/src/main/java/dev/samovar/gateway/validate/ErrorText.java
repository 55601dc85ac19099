package dev.samovar.gateway.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What is wrong with a body, as AWS puts it: one sentence for each keyword that it offends against. What is wrong with the
 * choices of an {@code anyOf} or {@code oneOf} is not told one by one.
 */
final class ErrorText {
    private ErrorText() {}

    static String of(List<Error> errors, JsonNode body) {
        Map<String, List<Error>> groups = new LinkedHashMap<>();
        for (Error error : errors) {
            groups.computeIfAbsent(ErrorPlace.of(error).text(), _ -> new ArrayList<>())
                    .add(error);
        }
        return groups.values().stream().map(group -> sentence(group, body)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String sentence(List<Error> group, JsonNode body) {
        Error first = group.getFirst();
        ErrorPlace place = ErrorPlace.of(first);
        if (place.isChoice() && !first.getKeyword().equals("oneOf")) {
            return "instance failed to match at least one required schema among "
                    + group.stream()
                            .map(error -> ErrorPlace.of(error).choice())
                            .distinct()
                            .count();
        }
        JsonNode instance = first.getInstanceNode();
        JsonNode schema = first.getSchemaNode();
        return switch (first.getKeyword()) {
            case "required" -> "object has missing required properties (" + properties(group) + ")";
            case "additionalProperties" ->
                "object instance has properties which are not allowed by the schema: " + properties(group);
            case "type" ->
                "instance type (" + type(instance) + ") does not match any allowed primitive type (allowed: "
                        + types(schema) + ")";
            case "enum" -> "instance value (" + instance + ") not found in enum (possible values: " + schema + ")";
            case "minimum" -> bound(instance, schema, "lower", "greater", "minimum");
            case "maximum" -> bound(instance, schema, "greater", "lower", "maximum");
            case "multipleOf" -> "remainder of division is not zero (" + instance + " / " + schema + ")";
            case "minLength" ->
                "string " + instance + " is too short (length: " + length(instance) + ", required minimum: " + schema
                        + ")";
            case "maxLength" ->
                "string " + instance + " is too long (length: " + length(instance) + ", maximum allowed: " + schema
                        + ")";
            case "pattern" -> "ECMA 262 regex " + schema + " does not match input string " + instance;
            case "minItems" ->
                "array is too short: must have at least " + schema + " elements but instance has " + instance.size()
                        + " elements";
            case "maxItems" ->
                "array is too long: must have at most " + schema + " elements but instance has " + instance.size()
                        + " elements";
            case "uniqueItems" -> "array must not contain duplicate elements";
            case "additionalItems" -> {
                JsonNode array = body.at(first.getInstanceLocation().toString());
                yield "array has too many elements: the schema does not allow all of its " + array.size();
            }
            case "minProperties" ->
                "object has too few properties (found " + instance.size() + " but schema requires at least " + schema
                        + ")";
            case "maxProperties" ->
                "object has too many properties (found " + instance.size() + " but schema requires at most " + schema
                        + ")";
            case "oneOf" ->
                "instance failed to match exactly one schema (matched " + first.getArguments()[0] + " out of "
                        + schema.size() + ")";
            case "not" -> "instance matched a schema which it should not have";
            default -> first.getMessage();
        };
    }

    /** The bound itself is only offended against where it is an exclusive one. */
    private static String bound(JsonNode instance, JsonNode bound, String wrong, String right, String name) {
        return instance.decimalValue().compareTo(bound.decimalValue()) == 0
                ? "numeric instance is not strictly " + right + " than the required " + name + " " + bound
                : "numeric instance is " + wrong + " than the required " + name + " (" + name + ": " + bound
                        + ", found: " + instance + ")";
    }

    private static String properties(List<Error> group) {
        return quoted(group.stream().map(Error::getProperty).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String types(JsonNode schema) {
        TreeSet<String> allowed = new TreeSet<>();
        if (schema.isArray()) {
            StreamSupport.stream(schema.spliterator(), false)
                    .map(JsonNode::asText)
                    .forEach(allowed::add);
        } else {
            allowed.add(schema.asText());
        }
        if (allowed.contains("number")) {
            allowed.add("integer");
        }
        return quoted(allowed);
    }

    private static String quoted(Iterable<String> names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> Schemas.JSON.getNodeFactory().textNode(name).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            case MISSING, NULL -> "null";
            case BINARY, OBJECT, POJO -> "object";
        };
    }

    private static int length(JsonNode text) {
        String value = text.asText();
        return value.codePointCount(0, value.length());
    }
}
