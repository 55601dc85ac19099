package dev.samovar.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.RuntimeExit;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * An error object as a caller gets it: the platform's own, or the two fields of a function's that log lines show.
 *
 * @param type such as {@code Sandbox.Timedout}
 * @param message AWS's text
 */
record FunctionError(String type, String message) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FunctionError timedOut(RequestId requestId, Duration timeout) {
        String seconds = String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1e3);
        return new FunctionError(
                "Sandbox.Timedout", "RequestId: " + requestId + " Error: Task timed out after " + seconds + " seconds");
    }

    static FunctionError exited(RequestId requestId, RuntimeExit exit) {
        return new FunctionError("Runtime.ExitError", "RequestId: " + requestId + " Error: " + exit.message());
    }

    static FunctionError notStarted(RequestId requestId, Boot.NotStarted boot) {
        return new FunctionError(boot.errorType(), "RequestId: " + requestId + " Error: " + boot.message());
    }

    static FunctionError responseTooLarge(int bytesMax) {
        return new FunctionError(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + bytesMax + " bytes).");
    }

    /** Reads the message and type of an error object that a runtime made. */
    static FunctionError read(Payload payload) {
        try {
            JsonNode error = JSON.readTree(payload.bytes());
            return new FunctionError(
                    error.path("errorType").asText(""),
                    error.path("errorMessage").asText(""));
        } catch (IOException notJson) {
            return new FunctionError("", payload.text());
        }
    }

    Payload payload() {
        return Payload.of(JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString());
    }
}
