package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.samovar.invocation.Payload;
import java.util.Base64;
import java.util.Optional;

/** The error that ended a streamed response, from its trailers. */
final class StreamError {

    private StreamError() {}

    static Payload of(Optional<String> body, Optional<String> type) {
        return body.flatMap(StreamError::decoded)
                .orElseGet(() -> Payload.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("errorType", type.orElse("Function.Unknown"))
                        .put("errorMessage", "")
                        .toString()));
    }

    private static Optional<Payload> decoded(String body) {
        try {
            return Optional.of(Payload.of(Base64.getDecoder().decode(body)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
