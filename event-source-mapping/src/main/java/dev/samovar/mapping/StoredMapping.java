package dev.samovar.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.mapping.filter.FilterCriteria;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored form of a mapping. */
final class StoredMapping {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredMapping() {}

    static byte[] write(EventSourceMapping mapping) {
        ObjectNode object = object().put("account", mapping.id().home().account())
                .put("region", mapping.id().home().region())
                .put("uuid", mapping.id().uuid())
                .put("function", mapping.function().toString())
                .put("batchSize", mapping.batching().sizeMax())
                .put("windowMillis", mapping.batching().window().toMillis())
                .put("reportsItemFailures", mapping.reportsItemFailures())
                .put("enabled", mapping.enabled())
                .put("state", mapping.state().name())
                .put("lastModified", mapping.lastModified().toString())
                .put("lastResult", mapping.lastResult());
        object.set("source", StoredSource.write(mapping.source()));
        object.set("filter", array(mapping.filter().patterns()));
        ObjectNode tags = object.putObject("tags");
        mapping.tags().forEach(tags::put);
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static EventSourceMapping read(byte[] bytes) {
        JsonNode object;
        try {
            object = MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored mapping is not JSON", e);
        }
        var home = new AccountRegion(
                object.path("account").textValue(), object.path("region").textValue());
        return new EventSourceMapping(
                new MappingId(home, object.path("uuid").textValue()),
                FunctionArn.parse(object.path("function").textValue()),
                StoredSource.read(object.path("source")),
                new Batching(
                        object.path("batchSize").intValue(),
                        Duration.ofMillis(object.path("windowMillis").longValue())),
                new FilterCriteria(texts(object.path("filter"))),
                object.path("reportsItemFailures").booleanValue(),
                object.path("enabled").booleanValue(),
                MappingState.valueOf(object.path("state").textValue()),
                Instant.parse(object.path("lastModified").textValue()),
                object.path("lastResult").textValue(),
                tags(object.path("tags")));
    }

    private static Map<String, String> tags(JsonNode object) {
        Map<String, String> tags = new LinkedHashMap<>();
        object.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().textValue()));
        return tags;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    static Optional<Integer> integer(JsonNode object, String field) {
        return object.has(field) ? Optional.of(object.path(field).intValue()) : Optional.empty();
    }
}
