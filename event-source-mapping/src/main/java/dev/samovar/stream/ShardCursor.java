package dev.samovar.stream;

import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.stream.shard.Slice;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reader's place in a shard. It reads what is durable, at its own pace, and is woken when there is more. */
public final class ShardCursor {
    private final Scheduler scheduler;
    private final Stream stream;
    private final ShardLog log;
    private long next;
    private @Nullable Runnable waiting;

    ShardCursor(Scheduler scheduler, Stream stream, ShardLog log, long next) {
        this.scheduler = scheduler;
        this.stream = stream;
        this.log = log;
        this.next = next;
    }

    /** Reads on. A record that alone is larger than the limit is read all the same. */
    public ShardRead read(int recordsMax, long bytesMax) {
        if (stream.isGone()) {
            return new ShardRead.Gone();
        }
        Slice slice = slice(recordsMax, bytesMax);
        next = slice.next();
        return slice.atEnd() && slice.records().isEmpty()
                ? new ShardRead.Ended(stream.childrenOf(log.shard().id()))
                : new ShardRead.Records(slice.records(), slice.behind());
    }

    /** Runs a task once, as soon as {@link #read} has something to say. A task that still waits is replaced. */
    public void whenMore(Runnable task) {
        close();
        Slice ahead = slice(1, 0);
        if (stream.isGone() || ahead.atEnd() || !ahead.records().isEmpty()) {
            scheduler.execute(task);
        } else {
            /* One object for each wait: two cursors may have the same task. */
            Runnable wake = () -> scheduler.execute(task);
            waiting = wake;
            log.whenMore(wake);
        }
    }

    private Slice slice(int recordsMax, long bytesMax) {
        Instant now = scheduler.instant();
        return log.read(next, stream.horizon(now), recordsMax, bytesMax, now);
    }

    /** Where the next read begins: what to open the shard at, to go on from here later. */
    public Position position() {
        return new Position.At(next());
    }

    /** The sequence number that the next record has at least. */
    public SequenceNumber next() {
        return log.shard().number(next, log.shard().openedAt());
    }

    /** How many records can be read from here on. */
    public long ahead() {
        return log.ahead(next);
    }

    /** How long ago the next record arrived; empty if there is none. */
    public Optional<Duration> oldestAge() {
        return slice(1, 0).records().stream()
                .findFirst()
                .map(record -> Duration.between(record.arrivedAt(), scheduler.instant()));
    }

    /** Waits no more. */
    public void close() {
        if (waiting != null) {
            log.forget(waiting);
            waiting = null;
        }
    }
}
