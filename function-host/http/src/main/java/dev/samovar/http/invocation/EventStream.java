package dev.samovar.http.invocation;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Messages in the form {@code application/vnd.amazon.eventstream}: lengths, headers, payload, and checksums of all. */
final class EventStream {
    /* Two lengths and two checksums of four bytes each, around headers and payload. */
    private static final int FRAME_BYTES = 16;
    private static final byte STRING_HEADER = 7;

    private EventStream() {}

    static Buffer bytes(String eventType, Buffer payload) {
        return message(eventType, "application/octet-stream", payload);
    }

    static Buffer json(String eventType, byte[] payload) {
        return message(eventType, "application/json", Buffer.buffer(payload));
    }

    private static Buffer message(String eventType, String contentType, Buffer payload) {
        Buffer headers = Buffer.buffer();
        header(headers, ":event-type", eventType);
        header(headers, ":content-type", contentType);
        header(headers, ":message-type", "event");
        Buffer message = Buffer.buffer(FRAME_BYTES + headers.length() + payload.length())
                .appendInt(FRAME_BYTES + headers.length() + payload.length())
                .appendInt(headers.length());
        return message.appendInt(checksum(message))
                .appendBuffer(headers)
                .appendBuffer(payload)
                .appendInt(checksum(message));
    }

    private static void header(Buffer headers, String name, String value) {
        headers.appendByte((byte) name.length())
                .appendString(name)
                .appendByte(STRING_HEADER)
                .appendShort((short) value.length())
                .appendBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    private static int checksum(Buffer written) {
        var checksum = new CRC32();
        checksum.update(written.getBytes());
        return (int) checksum.getValue();
    }
}
