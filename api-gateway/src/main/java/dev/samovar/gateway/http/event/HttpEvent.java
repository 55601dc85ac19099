package dev.samovar.gateway.http.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.message.GatewayRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The event that a function behind an HTTP API gets of a request, straight to bytes. */
public final class HttpEvent {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BYTES_USUAL = 2_048;

    private HttpEvent() {}

    /** Payload format 2.0. What is empty is absent. */
    public static byte[] version2(HttpExchange exchange, GatewayRequest request) {
        return bytes(json -> {
            json.writeStringField("version", "2.0");
            Version2.write(json, exchange, request);
            boolean hasBody = request.body().length > 0;
            if (hasBody) {
                EventBody.write(json, request);
            }
            json.writeBooleanField("isBase64Encoded", hasBody && !EventBody.isText(request));
        });
    }

    /** Payload format 1.0. What is empty is {@code null}. */
    public static byte[] version1(HttpExchange exchange, GatewayRequest request) {
        return bytes(json -> {
            json.writeStringField("version", "1.0");
            Version1.write(json, exchange, request);
            boolean hasBody = request.body().length > 0;
            if (hasBody) {
                EventBody.write(json, request);
            } else {
                json.writeNullField("body");
            }
            json.writeBooleanField("isBase64Encoded", hasBody && !EventBody.isText(request));
        });
    }

    /**
     * What a function that decides who may pass is told, in payload format 2.0.
     *
     * @param identity what the request says of who sends it
     */
    public static byte[] question2(HttpExchange exchange, List<String> identity) {
        return bytes(json -> {
            json.writeStringField("version", "2.0");
            json.writeStringField("type", "REQUEST");
            json.writeStringField("routeArn", exchange.routeArn());
            if (identity.isEmpty()) {
                json.writeNullField("identitySource");
            } else {
                json.writeArrayFieldStart("identitySource");
                for (String value : identity) {
                    json.writeString(value);
                }
                json.writeEndArray();
            }
            Version2.write(json, exchange, exchange.request());
        });
    }

    /** What a function that decides who may pass is told, in payload format 1.0. */
    public static byte[] question1(HttpExchange exchange, List<String> identity) {
        String joined = String.join(",", identity);
        return bytes(json -> {
            json.writeStringField("version", "1.0");
            json.writeStringField("type", "REQUEST");
            json.writeStringField("methodArn", exchange.routeArn());
            json.writeStringField("identitySource", joined);
            json.writeStringField("authorizationToken", joined);
            Version1.write(json, exchange, exchange.request());
        });
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] bytes(Members members) {
        var bytes = new ByteArrayBuilder(BYTES_USUAL);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.setCodec(HttpContextJson.CODEC);
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
