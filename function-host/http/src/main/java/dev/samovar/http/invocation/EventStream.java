package dev.samovar.http.invocation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Messages in the form {@code application/vnd.amazon.eventstream}: lengths, headers, payload, and checksums of all. */
final class EventStream {
    /* Two lengths and two checksums of four bytes each, around headers and payload. */
    private static final int FRAME_BYTES = 16;
    private static final int STRING_HEADER = 7;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    void bytes(String eventType, byte[] payload) {
        event(eventType, "application/octet-stream", payload);
    }

    void json(String eventType, byte[] payload) {
        event(eventType, "application/json", payload);
    }

    private void event(String eventType, String contentType, byte[] payload) {
        try {
            byte[] headers = headers(eventType, contentType);
            var message = new ByteArrayOutputStream();
            var out = new DataOutputStream(message);
            out.writeInt(FRAME_BYTES + headers.length + payload.length);
            out.writeInt(headers.length);
            out.writeInt(checksum(message.toByteArray()));
            out.write(headers);
            out.write(payload);
            out.writeInt(checksum(message.toByteArray()));
            stream.write(message.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
    }

    private static byte[] headers(String eventType, String contentType) throws IOException {
        var headers = new ByteArrayOutputStream();
        var out = new DataOutputStream(headers);
        header(out, ":event-type", eventType);
        header(out, ":content-type", contentType);
        header(out, ":message-type", "event");
        return headers.toByteArray();
    }

    private static void header(DataOutputStream out, String name, String value) throws IOException {
        out.writeByte(name.length());
        out.write(name.getBytes(StandardCharsets.UTF_8));
        out.writeByte(STRING_HEADER);
        out.writeShort(value.length());
        out.write(value.getBytes(StandardCharsets.UTF_8));
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    byte[] toByteArray() {
        return stream.toByteArray();
    }
}
