package dev.samovar.queue.sqs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Members as JSON has them. A member that is null is not there. */
public final class JsonMembers implements Members {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode structure;

    private JsonMembers(JsonNode structure) {
        this.structure = structure;
    }

    /**
     * Reads a body; an empty one has no members.
     *
     * @throws WireException if it is no JSON object
     */
    public static Members read(byte[] body) {
        if (body.length == 0) {
            return new JsonMembers(READER.createObjectNode());
        }
        try {
            return of(READER.readTree(body));
        } catch (JsonProcessingException malformed) {
            throw new WireError.Malformed("The request is not JSON: " + malformed.getOriginalMessage()).exception();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static Members of(JsonNode node) {
        if (!node.isObject()) {
            throw wrongType(node, "a structure");
        }
        return new JsonMembers(node);
    }

    @Override
    public Optional<String> text(String name) {
        return member(name).map(JsonMembers::textOf);
    }

    @Override
    public OptionalInt number(String name) {
        Optional<JsonNode> member = member(name);
        return member.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numberOf(member.get()));
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return text(name).map(Base64Text::decode);
    }

    @Override
    public List<String> texts(Plural list) {
        return list(list, JsonMembers::textOf);
    }

    @Override
    public Map<String, String> textMap(Plural map) {
        return map(map, JsonMembers::textOf);
    }

    @Override
    public List<Members> structures(Plural list) {
        return list(list, JsonMembers::of);
    }

    @Override
    public Map<String, Members> structureMap(Plural map) {
        return map(map, JsonMembers::of);
    }

    private Optional<JsonNode> member(String name) {
        @Nullable JsonNode member = structure.get(name);
        return member == null || member.isNull() ? Optional.empty() : Optional.of(member);
    }

    private <T> List<T> list(Plural list, Function<JsonNode, T> element) {
        Optional<JsonNode> member = member(list.json());
        if (member.isEmpty()) {
            return List.of();
        }
        if (!member.get().isArray()) {
            throw wrongType(member.get(), "a list");
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode node : member.get()) {
            elements.add(element.apply(node));
        }
        return elements;
    }

    private <T> Map<String, T> map(Plural map, Function<JsonNode, T> value) {
        Optional<JsonNode> member = member(map.json());
        if (member.isEmpty()) {
            return Map.of();
        }
        if (!member.get().isObject()) {
            throw wrongType(member.get(), "a map");
        }
        Map<String, T> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : member.get().properties()) {
            entries.put(entry.getKey(), value.apply(entry.getValue()));
        }
        return entries;
    }

    private static String textOf(JsonNode node) {
        if (!node.isTextual()) {
            throw wrongType(node, "a String");
        }
        return wellFormed(node.textValue());
    }

    /* Half a pair of surrogates can be escaped in JSON, but never be written as UTF-8 again; names are checked already. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw new WireError.Malformed("a String has half a pair of surrogates").exception();
                }
                i++;
            }
        }
        return text;
    }

    private static int numberOf(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrongType(node, "an Integer");
        }
        return node.intValue();
    }

    private static WireException wrongType(JsonNode node, String wanted) {
        String found = switch (node.getNodeType()) {
            case STRING, BINARY -> "STRING_VALUE";
            case NUMBER -> node.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
            case BOOLEAN -> node.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
            case ARRAY -> "START_OF_ARRAY";
            case OBJECT, POJO -> "START_OF_OBJECT";
            case NULL, MISSING -> "NULL_VALUE";
        };
        return new WireError.Malformed(found + " can not be converted to " + wanted).exception();
    }
}
