package dev.samovar.log;

import dev.samovar.function.AccountRegion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The logs of all functions, in memory: a log group lives as long as one of its streams, a stream as long as one of its
 * events. At the bound the oldest events go, whoever wrote them. Thread-safe.
 */
public final class LogStore implements LogSink {
    /** Enough for half a million lines of usual length. */
    public static final long BYTES_MAX = 128L << 20;

    /* What an event costs beside its text: objects, references, the place in two queues. */
    private static final long EVENT_OVERHEAD_BYTES = 100L;

    private final long bytesMax;
    private final Map<LogStreamName, LogStream> streams = new HashMap<>();
    private final Deque<LogStream> writersByAge = new ArrayDeque<>();
    private long bytes;

    public LogStore(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public synchronized void append(LogStreamName name, LogEvent event) {
        LogStream stream = streams.computeIfAbsent(name, LogStream::new);
        stream.append(event);
        writersByAge.addLast(stream);
        bytes += size(event);
        while (bytes > bytesMax) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        LogStream stream = writersByAge.removeFirst();
        bytes -= size(stream.forgetOldest());
        if (stream.isEmpty()) {
            streams.remove(stream.name());
        }
    }

    private static long size(LogEvent event) {
        return EVENT_OVERHEAD_BYTES + event.message().length();
    }

    /** The log groups of an account and region, by name. */
    public synchronized List<LogGroup> groups(AccountRegion home) {
        Map<String, List<LogStream>> groups = new HashMap<>();
        of(name -> name.home().equals(home))
                .forEach(stream -> groups.computeIfAbsent(stream.name().group(), _ -> new ArrayList<>())
                        .add(stream));
        return groups.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(LogGroup::name))
                .toList();
    }

    private static LogGroup group(String name, List<LogStream> streams) {
        return new LogGroup(
                name,
                streams.stream()
                        .map(LogStream::created)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                streams.stream().mapToLong(LogStream::bytes).sum());
    }

    /** What is in the streams of a log group, by stream name; nothing if there is no such group. */
    public synchronized List<LogPage> streams(AccountRegion home, String group) {
        return of(name -> name.home().equals(home) && name.group().equals(group))
                .map(LogStream::page)
                .sorted(Comparator.comparing(page -> page.name().stream()))
                .toList();
    }

    /** What is in a stream. */
    public synchronized Optional<LogPage> stream(LogStreamName name) {
        return Optional.ofNullable(streams.get(name)).map(LogStream::page);
    }

    private Stream<LogStream> of(Predicate<LogStreamName> wanted) {
        return streams.values().stream().filter(stream -> wanted.test(stream.name()));
    }
}
