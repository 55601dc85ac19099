package dev.samovar.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The stored form of a mapping's source, with its own settings. */
final class StoredSource {
    private static final String AT = "at:";

    private StoredSource() {}

    static JsonNode write(SourceSettings source) {
        return switch (source) {
            case SourceSettings.Queue queue -> write(queue);
            case SourceSettings.Stream stream -> write(stream);
            case SourceSettings.Kafka kafka -> write(kafka);
        };
    }

    private static JsonNode write(SourceSettings.Queue queue) {
        ObjectNode object = StoredMapping.object()
                .put("kind", "queue")
                .put("arn", queue.arn())
                .put("fifo", queue.fifo());
        queue.concurrencyMax().ifPresent(max -> object.put("concurrencyMax", max));
        writePollers(object, queue.pollers());
        return object;
    }

    private static JsonNode write(SourceSettings.Stream stream) {
        ObjectNode object = StoredMapping.object()
                .put("kind", "stream")
                .put("arn", stream.arn())
                .put("startingPosition", text(stream.startingPosition()))
                .put("parallelizationFactor", stream.parallelizationFactor())
                .put("tumblingWindowSeconds", stream.tumblingWindow().toSeconds());
        writeFailures(object, stream.failures());
        return object;
    }

    private static JsonNode write(SourceSettings.Kafka kafka) {
        ObjectNode object = StoredMapping.object()
                .put("kind", "kafka")
                .put("topic", kafka.topic())
                .put("consumerGroup", kafka.consumerGroup())
                .put("startingPosition", text(kafka.startingPosition()));
        object.set("bootstrapServers", StoredMapping.array(kafka.bootstrapServers()));
        writePollers(object, kafka.pollers());
        writeFailures(object, kafka.failures());
        return object;
    }

    private static void writePollers(ObjectNode object, Optional<ProvisionedPollers> pollers) {
        pollers.ifPresent(given -> object.put("pollersMin", given.min()).put("pollersMax", given.max()));
    }

    private static void writeFailures(ObjectNode object, FailurePolicy failures) {
        object.put("bisect", failures.bisect());
        failures.retriesMax().ifPresent(max -> object.put("retriesMax", max));
        failures.recordAgeMax().ifPresent(max -> object.put("recordAgeMaxSeconds", max.toSeconds()));
        failures.onFailure().ifPresent(target -> object.put("onFailure", target));
    }

    private static String text(StartingPosition position) {
        return switch (position) {
            case StartingPosition.TrimHorizon _ -> "oldest";
            case StartingPosition.Latest _ -> "latest";
            case StartingPosition.AtTimestamp(Instant timestamp) -> AT + timestamp;
        };
    }

    static SourceSettings read(JsonNode object) {
        String kind = object.path("kind").textValue();
        return switch (kind) {
            case "queue" ->
                new SourceSettings.Queue(
                        object.path("arn").textValue(),
                        object.path("fifo").booleanValue(),
                        StoredMapping.integer(object, "concurrencyMax"),
                        readPollers(object));
            case "stream" ->
                new SourceSettings.Stream(
                        object.path("arn").textValue(),
                        readPosition(object),
                        object.path("parallelizationFactor").intValue(),
                        Duration.ofSeconds(object.path("tumblingWindowSeconds").longValue()),
                        readFailures(object));
            case "kafka" ->
                new SourceSettings.Kafka(
                        StoredMapping.texts(object.path("bootstrapServers")),
                        object.path("topic").textValue(),
                        object.path("consumerGroup").textValue(),
                        readPosition(object),
                        readPollers(object),
                        readFailures(object));
            default ->
                throw new IllegalStateException("a stored mapping reads from an unknown kind of source: " + kind);
        };
    }

    private static Optional<ProvisionedPollers> readPollers(JsonNode object) {
        return StoredMapping.integer(object, "pollersMin")
                .map(min ->
                        new ProvisionedPollers(min, object.path("pollersMax").intValue()));
    }

    private static FailurePolicy readFailures(JsonNode object) {
        return new FailurePolicy(
                StoredMapping.integer(object, "retriesMax"),
                StoredMapping.integer(object, "recordAgeMaxSeconds").map(Duration::ofSeconds),
                object.path("bisect").booleanValue(),
                Optional.ofNullable(object.path("onFailure").textValue()));
    }

    private static StartingPosition readPosition(JsonNode object) {
        String text = object.path("startingPosition").textValue();
        return switch (text) {
            case "oldest" -> new StartingPosition.TrimHorizon();
            case "latest" -> new StartingPosition.Latest();
            default -> new StartingPosition.AtTimestamp(Instant.parse(text.substring(AT.length())));
        };
    }
}
