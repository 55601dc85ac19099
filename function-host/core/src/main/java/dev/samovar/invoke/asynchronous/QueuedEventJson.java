package dev.samovar.invoke.asynchronous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** How a queued event is stored: a JSON object, payloads in base64. */
final class QueuedEventJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QueuedEventJson() {}

    static byte[] write(QueuedEvent event) {
        ObjectNode root = JSON.createObjectNode()
                .put("requestId", event.requestId().toString())
                .put("account", event.function().home().account())
                .put("region", event.function().home().region())
                .put("function", event.function().name())
                .put("qualifier", event.function().qualifier())
                .put("payload", event.payload().bytes())
                .put("acceptedAt", event.acceptedAt().toString())
                .put("invocations", event.attempts().invocations())
                .put("throttles", event.attempts().throttles())
                .put("next", event.attempts().next().toString());
        event.traceId().ifPresent(traceId -> root.put("traceId", traceId));
        event.attempts()
                .last()
                .ifPresent(last -> root.putObject("last")
                        .put("executedVersion", last.executedVersion())
                        .put("error", last.error())
                        .put("payload", last.payload().bytes()));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }

    static QueuedEvent read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            var home = new AccountRegion(text(root, "account"), text(root, "region"));
            var attempts = new Attempts(
                    root.path("invocations").intValue(),
                    root.path("throttles").intValue(),
                    Instant.parse(text(root, "next")),
                    root.has("last") ? Optional.of(answer(root.path("last"))) : Optional.empty());
            return new QueuedEvent(
                    RequestId.parse(text(root, "requestId")),
                    new FunctionArn(home, text(root, "function"), text(root, "qualifier")),
                    Payload.of(root.path("payload").binaryValue()),
                    Optional.ofNullable(root.path("traceId").textValue()),
                    Instant.parse(text(root, "acceptedAt")),
                    attempts);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored event is not JSON", e);
        }
    }

    private static Attempts.Answer answer(JsonNode last) throws IOException {
        return new Attempts.Answer(
                text(last, "executedVersion"),
                last.path("error").booleanValue(),
                Payload.of(last.path("payload").binaryValue()));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }
}
