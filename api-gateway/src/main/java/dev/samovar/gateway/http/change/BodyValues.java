package dev.samovar.gateway.http.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a message's JSON, by paths such as {@code pet.name}. It is read when it is asked for first. */
public final class BodyValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] body;
    private @Nullable JsonNode root;

    public BodyValues(byte[] body) {
        this.body = body;
    }

    /** What a path leads to: a text, or JSON. */
    public Optional<Object> find(String path) {
        JsonNode node = root();
        for (String name : path.split("\\.", -1)) {
            node = node.isArray() && isIndex(name) ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(node.isTextual() ? node.asText() : node.toString());
    }

    private JsonNode root() {
        if (root == null) {
            root = read();
        }
        return root;
    }

    private JsonNode read() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty() && name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
