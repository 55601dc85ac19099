package dev.samovar.mapping.poll.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.util.Optional;

/** What functions answer, as trees. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** Reads an answer; empty if it is no JSON. An answer without a byte is like none at all. */
    public static Optional<JsonNode> read(Payload answer) {
        try {
            return Optional.of(MAPPER.readTree(answer.bytes()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Whether this is nothing: missing, null, or an empty text, array or object. */
    static boolean saysNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.textValue().isEmpty())
                || (node.isContainerNode() && node.isEmpty());
    }
}
