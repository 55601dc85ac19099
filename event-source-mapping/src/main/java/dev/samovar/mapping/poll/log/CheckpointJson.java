package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.source.Checkpoint;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.WindowState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** How a checkpoint is stored: a JSON object. */
final class CheckpointJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckpointJson() {}

    static byte[] write(Checkpoint checkpoint) {
        ObjectNode root = JSON.createObjectNode();
        switch (checkpoint.position()) {
            case Position.Oldest _ -> root.put("at", "oldest");
            case Position.From from ->
                root.put("at", "timestamp").put("timestamp", from.timestamp().toString());
            case Position.After after -> root.put("at", "after").put("sequenceNumber", after.sequenceNumber());
            case Position.End _ -> root.put("at", "end");
        }
        checkpoint
                .window()
                .ifPresent(window ->
                        root.put("windowStart", window.start().toString()).put("windowState", window.json()));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }

    static Checkpoint read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            return new Checkpoint(position(root), window(root));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored checkpoint is not JSON", e);
        }
    }

    private static Position position(JsonNode root) {
        return switch (root.path("at").textValue()) {
            case "oldest" -> new Position.Oldest();
            case "timestamp" ->
                new Position.From(Instant.parse(root.path("timestamp").textValue()));
            case "after" -> new Position.After(root.path("sequenceNumber").textValue());
            case "end" -> new Position.End();
            case String other -> throw new IllegalStateException("not a stored position: " + other);
        };
    }

    private static Optional<WindowState> window(JsonNode root) {
        return root.has("windowStart")
                ? Optional.of(new WindowState(
                        Instant.parse(root.path("windowStart").textValue()),
                        root.path("windowState").textValue()))
                : Optional.empty();
    }
}
