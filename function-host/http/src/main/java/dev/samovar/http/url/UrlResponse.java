package dev.samovar.http.url;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The HTTP answer that the result of a function means. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record UrlResponse(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int STATUS_MIN = 200;
    private static final int STATUS_MAX = 599;

    /** Reads a result; nothing if it names a status and is malformed otherwise. */
    static Optional<UrlResponse> read(Payload result) {
        JsonNode json;
        try {
            json = MAPPER.readTree(result.bytes());
        } catch (IOException notJson) {
            return Optional.empty();
        }
        if (!json.has("statusCode")) {
            byte[] body = json.isTextual() ? json.textValue().getBytes(StandardCharsets.UTF_8) : result.bytes();
            return Optional.of(new UrlResponse(200, Map.of("content-type", "application/json"), List.of(), body));
        }
        int status = json.path("statusCode").asInt();
        if (status < STATUS_MIN || status > STATUS_MAX) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("content-type", "application/json");
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        headers.keySet()
                .removeIf(
                        name -> name.equalsIgnoreCase("content-length") || name.equalsIgnoreCase("transfer-encoding"));
        List<String> cookies = new ArrayList<>();
        json.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        return body(json).map(body -> new UrlResponse(status, headers, cookies, body));
    }

    private static Optional<byte[]> body(JsonNode json) {
        JsonNode body = json.path("body");
        String text =
                body.isTextual() ? body.textValue() : body.isMissingNode() || body.isNull() ? "" : body.toString();
        if (!json.path("isBase64Encoded").asBoolean()) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
