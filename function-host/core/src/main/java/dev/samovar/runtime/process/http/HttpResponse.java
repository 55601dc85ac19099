package dev.samovar.runtime.process.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer.
 *
 * @param status such as 202
 * @param headers beside the body's length and type
 * @param body JSON
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {

    private static final int HEAD_BYTES = 512;
    private static final int BAD_REQUEST = 400;

    public static HttpResponse of(int status, String body) {
        return new HttpResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse unreadable() {
        return of(BAD_REQUEST, "{\"errorMessage\":\"Bad request\",\"errorType\":\"InvalidRequestFormat\"}");
    }

    ByteBuffer bytes() {
        StringBuilder head = new StringBuilder(HEAD_BYTES)
                .append("HTTP/1.1 ")
                .append(status)
                .append(" \r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        /* A value comes from an invocation's caller: it must not end the line. */
        headers.forEach((name, value) -> head.append(name)
                .append(": ")
                .append(value.replace('\r', ' ').replace('\n', ' '))
                .append("\r\n"));
        var whole = new ByteArrayOutputStream(head.length() + 2 + body.length);
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(body);
        return ByteBuffer.wrap(whole.toByteArray());
    }
}
