package dev.samovar.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a queue's configuration is stored. */
final class QueueConfigurationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QueueConfigurationJson() {}

    static byte[] write(QueueConfiguration queue) {
        ObjectNode root = JSON.createObjectNode()
                .put("id", queue.id())
                .put("arn", queue.arn().toString())
                .put("createdAt", queue.createdAt().toString())
                .put("modifiedAt", queue.modifiedAt().toString());
        ObjectNode attributes = root.putObject("attributes");
        queue.attributes().given().forEach(attributes::put);
        ObjectNode tags = root.putObject("tags");
        queue.tags().forEach(tags::put);
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static QueueConfiguration read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            String arn = root.path("arn").textValue();
            return new QueueConfiguration(
                    root.path("id").longValue(),
                    QueueArn.parse(arn).orElseThrow(() -> new IllegalStateException("stored as a queue: " + arn)),
                    QueueAttributes.of(strings(root.path("attributes"))),
                    strings(root.path("tags")),
                    Instant.parse(root.path("createdAt").textValue()),
                    Instant.parse(root.path("modifiedAt").textValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored queue is not JSON", e);
        }
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties()
                .forEach(property ->
                        map.put(property.getKey(), property.getValue().textValue()));
        return map;
    }
}
