package dev.samovar.gateway.http.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The body of a request in an event: a text, or Base64. */
final class EventBody {
    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "application/javascript", "application/x-javascript");

    private EventBody() {}

    /** Whether a body goes into an event as it is. */
    static boolean isText(GatewayRequest request) {
        String type = request.headers()
                .last("Content-Type")
                .map(header -> MediaType.first(header).name())
                .orElse("text/plain");
        return request.headers().last("Content-Encoding").isEmpty()
                && (type.startsWith("text/")
                        || TEXTS.contains(type)
                        || type.endsWith("+json")
                        || type.endsWith("+xml"));
    }

    static void write(JsonGenerator json, GatewayRequest request) throws IOException {
        if (isText(request)) {
            json.writeStringField("body", new String(request.body(), StandardCharsets.UTF_8));
        } else {
            json.writeBinaryField("body", request.body());
        }
    }
}
