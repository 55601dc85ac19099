package dev.samovar.runtime.process;

import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.output.LineOutput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What AWS's runtime clients write to their log descriptor: a frame for each log event, whose text may have many lines.
 * Bytes that are no frame are taken for plain lines.
 */
final class TelemetryFrames {

    private static final int MAGIC = 0xa55a;
    private static final int MAGIC_BYTES = 2;
    private static final int LENGTH_OFFSET = 4;
    private static final int HEADER_BYTES = 16;

    /** As long as a log event may be; the rest of a longer one is an event of its own. */
    private static final int EVENT_BYTES_MAX = 256 * 1024;

    private final FunctionOutput output;
    private final LineOutput lines;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream(HEADER_BYTES);
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(0);
    private int textBytesLeft;

    TelemetryFrames(FunctionOutput output, LineOutput lines) {
        this.output = output;
        this.lines = lines;
    }

    void write(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            if (textBytesLeft > 0) {
                int taken = Math.min(Math.min(textBytesLeft, count - at), EVENT_BYTES_MAX - text.size());
                text.write(bytes, at, taken);
                at += taken;
                textBytesLeft -= taken;
                if (textBytesLeft == 0 || text.size() == EVENT_BYTES_MAX) {
                    endEvent();
                }
            } else {
                header.write(bytes[at++]);
                readHeader();
            }
        }
    }

    private void readHeader() {
        if (header.size() < MAGIC_BYTES) {
            return;
        }
        ByteBuffer read = ByteBuffer.wrap(header.toByteArray());
        if ((read.getShort(0) & 0xffff) != MAGIC) {
            lines.write(read.get(0));
            header.reset();
            header.write(read.array(), 1, read.limit() - 1);
        } else if (header.size() == HEADER_BYTES) {
            header.reset();
            textBytesLeft = Math.max(0, read.getInt(LENGTH_OFFSET));
            if (textBytesLeft == 0) {
                output.write("");
            }
        }
    }

    private void endEvent() {
        String event = text.toString(StandardCharsets.UTF_8);
        text.reset();
        output.write(event.endsWith("\n") ? event.substring(0, event.length() - 1) : event);
    }
}
