package dev.samovar.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** JSON trees from and to bytes. Stored values are read and written by hand, so that nothing depends on reflection. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not JSON", e);
        }
    }

    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    public static JsonNode strings(Map<String, String> map) {
        ObjectNode object = object();
        map.forEach(object::put);
        return object;
    }

    public static Map<String, String> strings(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties()
                .forEach(property ->
                        map.put(property.getKey(), property.getValue().textValue()));
        return map;
    }

    public static <T> JsonNode array(Collection<T> values, Function<T, JsonNode> writer) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    public static JsonNode array(Collection<String> values) {
        return array(values, JsonNodeFactory.instance::textNode);
    }

    public static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> values = new ArrayList<>();
        array.forEach(value -> values.add(reader.apply(value)));
        return values;
    }

    public static List<String> list(JsonNode array) {
        return list(array, JsonNode::textValue);
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    public static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    public static int number(JsonNode number) {
        return number.intValue();
    }

    public static Optional<String> text(JsonNode object, String field) {
        return Optional.ofNullable(object.path(field).textValue());
    }

    public static Optional<Integer> integer(JsonNode object, String field) {
        return object.has(field) ? Optional.of(object.path(field).intValue()) : Optional.empty();
    }
}
