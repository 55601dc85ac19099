package dev.samovar.mapping.source;

import dev.samovar.mapping.StartingPosition;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log as its poller sees it: shards, or partitions, of records that keep their order. Called from tasks of the
 * scheduler; all answers come in later tasks, each exactly once, never before the call returned.
 */
public interface LogSource<R extends LogRecord> {

    /**
     * Begins to tell which shards there are to read.
     *
     * @param listener hears of them, until {@link #unsubscribe}
     */
    void subscribe(ShardListener listener);

    /**
     * Leaves the shards to others. Reads that are open have been hurried by then.
     *
     * @param left runs when the source knows that this reader is gone; perhaps before the call returns
     */
    void unsubscribe(Runnable left);

    /**
     * Turns a starting position into one that does not move with time.
     *
     * @param start where the mapping's owner wants to begin
     * @param located hears of the position; a source that keeps positions itself prefers the one that it has
     */
    void locate(String shardId, StartingPosition start, Consumer<Position> located);

    /**
     * Reads a shard, as soon as there is something to tell: a record, or the shard's end.
     *
     * @param from where to begin; if the log has forgotten it, the oldest record takes its place
     * @param max how many records at most
     * @param answer hears of them
     */
    Request read(String shardId, Position from, int max, Consumer<LogRead<R>> answer);

    /** How long the log keeps a record, if not for ever. */
    Optional<Duration> retention();

    /** How much of a shard lies behind a position, as far as is known without asking anybody. */
    Backlog backlog(String shardId, Position from);
}
