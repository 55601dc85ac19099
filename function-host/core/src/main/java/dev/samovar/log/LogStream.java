package dev.samovar.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The events of one stream that are still remembered, oldest first. */
final class LogStream {
    private final LogStreamName name;
    private final Deque<LogEvent> events = new ArrayDeque<>();
    private Instant created = Instant.MAX;
    private long forgotten;
    private long bytes;

    LogStream(LogStreamName name) {
        this.name = name;
    }

    LogStreamName name() {
        return name;
    }

    Instant created() {
        return created;
    }

    long bytes() {
        return bytes;
    }

    void append(LogEvent event) {
        if (created.equals(Instant.MAX)) {
            created = event.at();
        }
        events.addLast(event);
        bytes += event.message().length();
    }

    LogEvent forgetOldest() {
        LogEvent oldest = events.removeFirst();
        bytes -= oldest.message().length();
        forgotten++;
        return oldest;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    LogPage page() {
        return new LogPage(name, created, forgotten, List.copyOf(events));
    }
}
