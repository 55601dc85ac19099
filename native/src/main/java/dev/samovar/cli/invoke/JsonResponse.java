package dev.samovar.cli.invoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.samovar.cli.invoke.Outcome.Answered;
import dev.samovar.cli.invoke.Outcome.FunctionFailed;
import dev.samovar.cli.invoke.Outcome.Refused;
import dev.samovar.invocation.Payload;
import java.io.PrintWriter;
import java.time.Duration;

/** Prints each invocation as one JSON object on one line. */
final class JsonResponse implements Response {

    private static final double NANOS_PER_MILLI = 1e6;

    private final JsonMapper mapper = new JsonMapper();
    private final PrintWriter out;

    JsonResponse(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(CompletedInvocation invocation) {
        ObjectNode line = mapper.createObjectNode();
        switch (invocation.outcome()) {
            case Answered(var payload) -> line.put("status", "ok").set("payload", parsed(payload));
            case FunctionFailed(var error) ->
                line.put("status", "function-error").set("payload", parsed(error));
            case Refused(var type, var message) ->
                line.put("status", "refused").put("type", type).put("message", message);
        }
        line.put("environment", invocation.environmentId());
        line.put("start", invocation.start().toString());
        line.put("durationMs", millis(invocation.duration()));
        invocation.initDuration().ifPresent(init -> line.put("initDurationMs", millis(init)));
        out.println(line);
    }

    /** A function may answer anything; what is not JSON is shown as text. */
    private JsonNode parsed(Payload payload) {
        try {
            return mapper.readTree(payload.bytes());
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(payload.text());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_PER_MILLI;
    }
}
