package dev.samovar.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.ShardLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How streams, shards and consumers are stored: as JSON objects, read and written by hand. */
final class StreamJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamJson() {}

    static byte[] write(Stream stream) {
        StreamSettings settings = stream.settings();
        ObjectNode root = JSON.createObjectNode()
                .put("createdAt", stream.createdAt().toString())
                .put("status", stream.status().name())
                .put("mode", settings.mode().name())
                .put("retention", settings.retention().toString())
                .put("recordKibMax", settings.recordKibMax());
        root.set("tags", tags(settings.tags()));
        stream.change().ifPresent(change -> root.set("change", write(change)));
        return bytes(root);
    }

    static Stream stream(StreamArn arn, byte[] bytes) {
        JsonNode root = parse(bytes);
        var settings = new StreamSettings(
                StreamMode.valueOf(text(root, "mode")),
                Duration.parse(text(root, "retention")),
                root.path("recordKibMax").intValue(),
                tags(root.path("tags")));
        return new Stream(
                arn,
                Instant.parse(text(root, "createdAt")),
                settings,
                StreamStatus.valueOf(text(root, "status")),
                root.has("change") ? Optional.of(change(root.path("change"))) : Optional.empty());
    }

    private static ObjectNode write(Change change) {
        ObjectNode node = JSON.createObjectNode();
        return switch (change) {
            case Change.Open open -> node.put("open", open.shards());
            case Change.Split split ->
                node.put("split", split.shard().number())
                        .put("newStart", split.newStart().toString());
            case Change.Merge merge ->
                node.put("merge", merge.shard().number())
                        .put("adjacent", merge.adjacent().number());
            case Change.Rescale rescale -> node.put("rescale", rescale.shards());
            case Change.SwitchMode mode -> node.put("mode", mode.mode().name());
        };
    }

    private static Change change(JsonNode node) {
        return switch (node.fieldNames().next()) {
            case "open" -> new Change.Open(node.path("open").intValue());
            case "split" ->
                new Change.Split(new ShardId(node.path("split").intValue()), new BigInteger(text(node, "newStart")));
            case "merge" ->
                new Change.Merge(
                        new ShardId(node.path("merge").intValue()),
                        new ShardId(node.path("adjacent").intValue()));
            case "rescale" -> new Change.Rescale(node.path("rescale").intValue());
            case "mode" -> new Change.SwitchMode(StreamMode.valueOf(text(node, "mode")));
            default -> throw new IllegalStateException("a stored stream waits for something unknown: " + node);
        };
    }

    /** A shard, and the index of its first record. */
    static byte[] write(Shard shard, long first) {
        ObjectNode root = JSON.createObjectNode()
                .put("first", first)
                .put("firstKey", shard.range().first().toString())
                .put("lastKey", shard.range().last().toString())
                .put("openedAt", shard.openedAt().toString());
        shard.parent().ifPresent(parent -> root.put("parent", parent.number()));
        shard.adjacentParent().ifPresent(parent -> root.put("adjacentParent", parent.number()));
        shard.closedAt().ifPresent(at -> root.put("closedAt", at.toString()));
        return bytes(root);
    }

    static ShardLog shard(ShardId id, byte[] bytes, StreamLimits limits, long nowNanos) {
        JsonNode root = parse(bytes);
        var shard = new Shard(
                id,
                new HashRange(new BigInteger(text(root, "firstKey")), new BigInteger(text(root, "lastKey"))),
                shardId(root, "parent"),
                shardId(root, "adjacentParent"),
                Instant.parse(text(root, "openedAt")),
                root.has("closedAt") ? Optional.of(Instant.parse(text(root, "closedAt"))) : Optional.empty());
        return new ShardLog(shard, root.path("first").longValue(), limits.shard(), nowNanos);
    }

    private static Optional<ShardId> shardId(JsonNode root, String field) {
        return root.has(field) ? Optional.of(new ShardId(root.path(field).intValue())) : Optional.empty();
    }

    static byte[] write(StreamConsumer consumer) {
        ObjectNode root = JSON.createObjectNode()
                .put("createdAt", consumer.createdAt().toString())
                .put("status", consumer.status().name());
        root.set("tags", tags(consumer.tags()));
        return bytes(root);
    }

    static StreamConsumer consumer(StreamArn stream, String name, byte[] bytes) {
        JsonNode root = parse(bytes);
        Instant createdAt = Instant.parse(text(root, "createdAt"));
        return new StreamConsumer(
                new ConsumerArn(stream, name, createdAt.getEpochSecond()),
                createdAt,
                ConsumerStatus.valueOf(text(root, "status")),
                tags(root.path("tags")));
    }

    private static ObjectNode tags(Map<String, String> tags) {
        ObjectNode node = JSON.createObjectNode();
        tags.forEach(node::put);
        return node;
    }

    private static Map<String, String> tags(JsonNode node) {
        Map<String, String> tags = new TreeMap<>();
        node.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().textValue()));
        return tags;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not JSON", e);
        }
    }
}
