package dev.samovar.gateway.http.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a queue's action as a form, in which lists and maps are numbered. */
final class ActionForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one entry is called, by the name of the whole. */
    private static final Map<String, String> MAPS =
            Map.of("MessageAttributes", "MessageAttribute", "MessageSystemAttributes", "MessageSystemAttribute");

    private static final Map<String, String> LISTS =
            Map.of("AttributeNames", "AttributeName", "MessageAttributeNames", "MessageAttributeName");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private ActionForm() {}

    /** Says which parameter cannot be understood. */
    static final class Unreadable extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Unreadable(String parameter) {
            super("Unable to resolve property " + parameter, null, false, false);
        }
    }

    /** Whether a parameter is JSON: an object of attributes. */
    static boolean isMap(String parameter) {
        return MAPS.containsKey(parameter);
    }

    static String of(Map<String, String> parameters) throws Unreadable {
        var form = new ActionForm();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            form.add(parameter.getKey(), parameter.getValue());
        }
        return form.fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private void add(String name, String value) throws Unreadable {
        if (MAPS.containsKey(name)) {
            addAttributes(name, MAPS.get(name) + ".", value);
        } else if (LISTS.containsKey(name)) {
            List<String> items = items(name, value);
            for (int i = 0; i < items.size(); i++) {
                fields.put(LISTS.get(name) + "." + (i + 1), items.get(i));
            }
        } else {
            fields.put(name, value);
        }
    }

    private void addAttributes(String name, String prefix, String value) throws Unreadable {
        JsonNode attributes = parse(name, value);
        if (!attributes.isObject()) {
            throw new Unreadable(name);
        }
        int number = 0;
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            number++;
            fields.put(prefix + number + ".Name", attribute.getKey());
            for (Map.Entry<String, JsonNode> member : attribute.getValue().properties()) {
                fields.put(
                        prefix + number + ".Value." + member.getKey(),
                        member.getValue().asText());
            }
        }
    }

    /* JSON, or one text with commas. */
    private static List<String> items(String name, String value) throws Unreadable {
        if (!value.stripLeading().startsWith("[")) {
            return Stream.of(value.split(",", -1)).map(String::strip).toList();
        }
        return parse(name, value).valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode parse(String name, String value) throws Unreadable {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException malformed) {
            throw new Unreadable(name);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
