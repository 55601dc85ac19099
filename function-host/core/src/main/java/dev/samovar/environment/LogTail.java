package dev.samovar.environment;

import dev.samovar.invocation.InvocationReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last 4 KB of an invocation's log, kept only if its caller asked for them. Thread-safe. */
final class LogTail {
    /** AWS returns this much in {@code X-Amz-Log-Result}. */
    private static final int BYTES_MAX = 4096;

    private final Deque<byte[]> lines = new ArrayDeque<>();
    private volatile boolean open;
    private int bytes;

    void begin(boolean wanted) {
        /* Nearly nobody wants it, and so nobody else pays for the lock. */
        if (wanted) {
            open();
        }
    }

    private synchronized void open() {
        bytes = 0;
        open = true;
    }

    void append(String event) {
        if (open) {
            keep((event + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private synchronized void keep(byte[] line) {
        lines.addLast(line);
        bytes += line.length;
        while (bytes - lines.getFirst().length >= BYTES_MAX) {
            bytes -= lines.removeFirst().length;
        }
    }

    /** Ends the tail, which somebody asked for, and hands it to the report. */
    InvocationReport attachTo(InvocationReport report) {
        return report.withLogTail(end());
    }

    /** What was written since {@link #begin}, at most its last 4 KB. */
    private synchronized String end() {
        open = false;
        var all = new ByteArrayOutputStream(bytes);
        lines.forEach(all::writeBytes);
        lines.clear();
        int start = Math.max(0, all.size() - BYTES_MAX);
        return new String(all.toByteArray(), start, all.size() - start, StandardCharsets.UTF_8);
    }
}
