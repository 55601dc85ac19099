package dev.samovar.gateway.http.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the output of a function in payload format 2.0: a response, or anything else that is JSON. */
public final class Version2Output {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "content-type";
    private static final int STATUS_MIN = 100;
    private static final int STATUS_MAX = 599;

    private Version2Output() {}

    /** The reply that an output stands for; empty if it stands for none. */
    public static Optional<GatewayReply> read(byte[] output) {
        JsonNode root;
        try {
            root = JSON.readTree(output);
        } catch (IOException notJson) {
            return Optional.empty();
        }
        if (root.isMissingNode()) {
            return Optional.empty();
        }
        return root.hasNonNull("statusCode") ? response(root) : Optional.of(value(root, output));
    }

    private static GatewayReply value(JsonNode root, byte[] output) {
        byte[] body = root.isTextual() ? root.asText().getBytes(StandardCharsets.UTF_8) : output;
        return new GatewayReply(200, Headers.of(CONTENT_TYPE, "application/json"), body);
    }

    private static Optional<GatewayReply> response(JsonNode root) {
        Optional<Integer> status = status(root.path("statusCode"));
        Optional<byte[]> body = body(root);
        Optional<List<Headers.Field>> fields = fields(root);
        if (status.isEmpty() || body.isEmpty() || fields.isEmpty()) {
            return Optional.empty();
        }
        Headers headers = Headers.of(fields.get());
        return Optional.of(new GatewayReply(
                status.get(),
                headers.has(CONTENT_TYPE) ? headers : headers.plus(CONTENT_TYPE, "text/plain;charset=utf-8"),
                body.get()));
    }

    private static Optional<Integer> status(JsonNode node) {
        if (!node.isIntegralNumber() && !node.isTextual()) {
            return Optional.empty();
        }
        try {
            int status = Integer.parseInt(node.asText());
            return status >= STATUS_MIN && status <= STATUS_MAX ? Optional.of(status) : Optional.empty();
        } catch (NumberFormatException noStatus) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> body(JsonNode root) {
        JsonNode body = root.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return Optional.of(new byte[0]);
        }
        if (!body.isTextual()) {
            return Optional.empty();
        }
        if (!root.path("isBase64Encoded").asBoolean()) {
            return Optional.of(body.asText().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(body.asText()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<List<Headers.Field>> fields(JsonNode root) {
        List<Headers.Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : root.path("headers").properties()) {
            if (!header.getValue().isNull()) {
                fields.add(new Headers.Field(header.getKey(), header.getValue().asText()));
            }
        }
        root.path("cookies").forEach(cookie -> fields.add(new Headers.Field("set-cookie", cookie.asText())));
        boolean isSound = fields.stream().allMatch(field -> isOneLine(field.name()) && isOneLine(field.value()));
        return isSound ? Optional.of(fields) : Optional.empty();
    }

    /* What breaks lines would break out of the header. */
    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
    }
}
