package dev.samovar.runtime.output;

import dev.samovar.runtime.FunctionOutput;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes a log event of each line that is written to it. */
public final class LineOutput extends OutputStream {

    /** As long as a log event may be; a longer line becomes several. */
    private static final int LINE_BYTES_MAX = 256 * 1024;

    private final FunctionOutput output;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(0);
    private volatile @Nullable PrintStream stream;

    public LineOutput(FunctionOutput output) {
        this.output = output;
    }

    /** The stream that writes text to this output. It is made when it is asked for: its buffers are large. */
    public PrintStream printStream() {
        PrintStream made = stream;
        return made == null ? makeStream() : made;
    }

    private synchronized PrintStream makeStream() {
        PrintStream made = stream;
        if (made == null) {
            made = new PrintStream(this, false, StandardCharsets.UTF_8);
            stream = made;
        }
        return made;
    }

    @Override
    public synchronized void write(int oneByte) {
        if (oneByte == '\n') {
            endLine();
        } else {
            line.write(oneByte);
            if (line.size() >= LINE_BYTES_MAX) {
                endLine();
            }
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int begin = offset;
        for (int at = offset; at < end; at++) {
            if (bytes[at] == '\n' || line.size() + at - begin >= LINE_BYTES_MAX) {
                line.write(bytes, begin, at - begin);
                endLine();
                begin = bytes[at] == '\n' ? at + 1 : at;
            }
        }
        line.write(bytes, begin, end - begin);
    }

    /** Writes a line. */
    public synchronized void print(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Makes an event of what was written since the last line ended, if anything was. */
    public synchronized void endPartialLine() {
        if (line.size() > 0) {
            endLine();
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        output.write(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
