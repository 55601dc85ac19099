package dev.samovar.gateway.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.samovar.gateway.backend.RequestHeaders;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.pipeline.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The event that a function behind a proxy integration gets of a request: payload format 1.0, straight to bytes. */
public final class ProxyEvent {
    private static final JsonFactory JSON = new JsonFactory();

    private static final int BYTES_USUAL = 2_048;

    private ProxyEvent() {}

    /** The whole event; every member is there, also those that have nothing to say. */
    public static byte[] bytes(Exchange exchange) {
        var bytes = new ByteArrayBuilder(BYTES_USUAL);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writeRequest(json, exchange);
            body(json, exchange);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** All members but those of the body: what an authorizer gets to see, too. */
    public static void writeRequest(JsonGenerator json, Exchange exchange) throws IOException {
        var maps = new EventWriter(json);
        GatewayRequest request = exchange.request();
        json.writeStringField("resource", exchange.route().method().resource().path());
        json.writeStringField("path", request.basePath() + path(request));
        json.writeStringField("httpMethod", request.method());
        maps.headers(RequestHeaders.forwarded(request, exchange.id().traceId()));
        maps.query(request.query());
        maps.texts("pathParameters", exchange.route().pathParameters());
        maps.texts("stageVariables", exchange.release().stageVariables());
        new ContextWriter(json, maps).write(exchange);
    }

    /* A slash too many right after the stage is lost here, and here only. */
    private static String path(GatewayRequest request) {
        String path = request.path();
        int begin = 0;
        while (begin + 1 < path.length() && path.charAt(begin + 1) == '/') {
            begin++;
        }
        return path.substring(begin);
    }

    private static void body(JsonGenerator json, Exchange exchange) throws IOException {
        byte[] body = exchange.request().body();
        boolean isBinary = body.length > 0 && isBinary(exchange);
        if (body.length == 0) {
            json.writeNullField("body");
        } else if (isBinary) {
            json.writeBinaryField("body", body);
        } else {
            json.writeStringField("body", new String(body, StandardCharsets.UTF_8));
        }
        json.writeBooleanField("isBase64Encoded", isBinary);
    }

    private static boolean isBinary(Exchange exchange) {
        List<String> binary = exchange.api().definition().api().binaryMediaTypes();
        return !binary.isEmpty()
                && exchange.request()
                        .headers()
                        .last("Content-Type")
                        .map(MediaType::first)
                        .orElse(MediaType.JSON)
                        .isAmong(binary);
    }
}
