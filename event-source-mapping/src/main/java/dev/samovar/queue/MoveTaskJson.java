package dev.samovar.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.queue.attribute.QueueArn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** How a move task is stored, and what its handle looks like. */
final class MoveTaskJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MoveTaskJson() {}

    static String handle(UUID id, QueueArn source) {
        String text = JSON.createObjectNode()
                .put("taskId", id.toString())
                .put("sourceArn", source.toString())
                .toString();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The queue that a handle says it is of; empty if it is no handle. */
    static Optional<QueueArn> sourceOf(String handle) {
        try {
            JsonNode parts = JSON.readTree(Base64.getDecoder().decode(handle));
            return parts.path("taskId").isTextual()
                    ? QueueArn.parse(parts.path("sourceArn").asText())
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    static byte[] write(MoveTask task) {
        ObjectNode root = JSON.createObjectNode()
                .put("handle", task.handle())
                .put("source", task.source().toString())
                .put("startedAt", task.startedAt().toString())
                .put("moved", task.messagesMoved())
                .put("toMove", task.messagesToMove())
                .put("status", task.status().name());
        task.destination().ifPresent(destination -> root.put("destination", destination.toString()));
        task.messagesPerSecondMax().ifPresent(rate -> root.put("perSecond", rate));
        task.failureReason().ifPresent(reason -> root.put("failureReason", reason));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static MoveTask read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            return new MoveTask(
                    root.path("handle").textValue(),
                    QueueArn.parse(root.path("source").asText()).orElseThrow(),
                    QueueArn.parse(root.path("destination").asText()),
                    root.has("perSecond")
                            ? OptionalInt.of(root.path("perSecond").intValue())
                            : OptionalInt.empty(),
                    Instant.parse(root.path("startedAt").textValue()),
                    root.path("moved").longValue(),
                    root.path("toMove").longValue(),
                    MoveTask.Status.valueOf(root.path("status").textValue()),
                    Optional.ofNullable(root.path("failureReason").textValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored move task is not JSON", e);
        }
    }
}
