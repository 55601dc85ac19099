package dev.samovar.runtime.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.samovar.invocation.Payload;

/** Error objects of the platform's own making. */
final class Errors {

    private Errors() {}

    static Payload tooLarge(int bytesMax) {
        return payload(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + bytesMax + " bytes).");
    }

    static Payload payload(String type, String message) {
        return Payload.of(JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString());
    }
}
