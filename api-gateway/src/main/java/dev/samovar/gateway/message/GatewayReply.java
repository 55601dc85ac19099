package dev.samovar.gateway.message;

import java.nio.charset.StandardCharsets;

/**
 * What a client is answered.
 *
 * @param status 100 to 599
 * @param body the bytes: read, never write
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies would be waste
public record GatewayReply(int status, Headers headers, byte[] body) {

    public static GatewayReply json(int status, String body) {
        return new GatewayReply(
                status, Headers.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    public GatewayReply withHeaders(Headers others) {
        return new GatewayReply(status, others, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
