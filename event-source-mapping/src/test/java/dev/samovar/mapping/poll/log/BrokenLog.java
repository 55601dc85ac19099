package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.LogRead;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.Request;
import dev.samovar.mapping.source.ShardListener;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A log that throws exceptions, until it is repaired piece by piece. */
final class BrokenLog implements LogSource<LogRecord.Stream> {
    private final LogSource<LogRecord.Stream> log;
    boolean tells;
    boolean locates;
    boolean reads;

    BrokenLog(LogSource<LogRecord.Stream> log) {
        this.log = log;
    }

    @Override
    public void subscribe(ShardListener listener) {
        check(tells, "subscribe");
        log.subscribe(listener);
    }

    @Override
    public void unsubscribe(Runnable left) {
        log.unsubscribe(left);
    }

    @Override
    public void locate(String shardId, StartingPosition start, Consumer<Position> located) {
        check(locates, "locate");
        log.locate(shardId, start, located);
    }

    @Override
    public Request read(String shardId, Position from, int max, Consumer<LogRead<LogRecord.Stream>> answer) {
        check(reads, "read");
        return log.read(shardId, from, max, answer);
    }

    private static void check(boolean works, String what) {
        if (!works) {
            throw new IllegalStateException(what);
        }
    }

    @Override
    public Optional<Duration> retention() {
        return log.retention();
    }

    @Override
    public Backlog backlog(String shardId, Position from) {
        return log.backlog(shardId, from);
    }
}
