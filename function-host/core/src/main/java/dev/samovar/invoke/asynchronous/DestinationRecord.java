package dev.samovar.invoke.asynchronous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The message that a destination gets about an event that ended. */
final class DestinationRecord {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private DestinationRecord() {}

    static Payload of(QueuedEvent event, Condition condition, Instant now) {
        String qualifier = event.function().qualifier().isEmpty()
                ? "$LATEST"
                : event.function().qualifier();
        ObjectNode root = JSON.createObjectNode().put("version", "1.0").put("timestamp", TIME.format(now));
        root.putObject("requestContext")
                .put("requestId", event.requestId().toString())
                .put("functionArn", event.function().qualified(qualifier).toString())
                .put("condition", condition.name())
                .put("approximateInvokeCount", event.attempts().invocations());
        root.set("requestPayload", json(event.payload()));
        event.attempts().last().ifPresent(last -> {
            ObjectNode context = root.putObject("responseContext")
                    .put("statusCode", 200)
                    .put("executedVersion", last.executedVersion());
            if (last.error()) {
                context.put("functionError", "Unhandled");
            }
            root.set("responsePayload", json(last.payload()));
        });
        return Payload.of(root.toString());
    }

    /** The message of an error object; empty if there is none. */
    static String errorMessage(Payload payload) {
        return json(payload).path("errorMessage").asText("");
    }

    /* A stream handler may answer anything; what is no JSON is told as text. */
    private static JsonNode json(Payload payload) {
        try {
            return JSON.readTree(payload.bytes());
        } catch (IOException notJson) {
            return TextNode.valueOf(payload.text());
        }
    }
}
