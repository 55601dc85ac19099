package dev.samovar.stream;

import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.ShardLog;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A stream as it is now. Used by tasks of the scheduler only. */
final class Stream {
    private final StreamArn arn;
    private final Instant createdAt;
    private final TreeMap<ShardId, ShardLog> shards = new TreeMap<>();
    private final TreeMap<BigInteger, ShardLog> openByFirstKey = new TreeMap<>();
    private StreamSettings settings;
    private StreamStatus status;
    private Optional<Change> change;
    private boolean gone;

    /**
     * A stream without shards.
     *
     * @param change what it waits for; empty if it is active or being deleted
     */
    Stream(StreamArn arn, Instant createdAt, StreamSettings settings, StreamStatus status, Optional<Change> change) {
        this.arn = arn;
        this.createdAt = createdAt;
        this.settings = settings;
        this.status = status;
        this.change = change;
    }

    StreamArn arn() {
        return arn;
    }

    Instant createdAt() {
        return createdAt;
    }

    StreamStatus status() {
        return status;
    }

    Optional<Change> change() {
        return change;
    }

    void become(StreamStatus next, Optional<Change> nextChange) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("stream " + arn + ": " + status + " cannot become " + next);
        }
        status = next;
        change = nextChange;
    }

    StreamSettings settings() {
        return settings;
    }

    void set(StreamSettings newSettings) {
        settings = newSettings;
    }

    /** Whether records may be put and shards read. */
    boolean isUsable() {
        return status == StreamStatus.ACTIVE || status == StreamStatus.UPDATING;
    }

    /** Whether it was deleted, while somebody still holds it. */
    boolean isGone() {
        return gone;
    }

    void markGone() {
        gone = true;
        shards.values().forEach(ShardLog::wakeAll);
    }

    /** What arrived before this moment has expired. */
    Instant horizon(Instant now) {
        return now.minus(settings.retention());
    }

    Optional<ShardLog> shard(ShardId id) {
        return Optional.ofNullable(shards.get(id));
    }

    /** The open shard whose range holds the key. */
    ShardLog openShard(BigInteger hashKey) {
        return openByFirstKey.floorEntry(hashKey).getValue();
    }

    /** All shards, in the order in which they were opened. */
    Collection<ShardLog> shards() {
        return shards.values();
    }

    /** The open shards, by their ranges. */
    NavigableMap<BigInteger, ShardLog> openShards() {
        return openByFirstKey;
    }

    List<Shard> childrenOf(ShardId parent) {
        return shards.tailMap(parent, false).values().stream()
                .map(ShardLog::shard)
                .filter(shard -> shard.isChildOf(parent))
                .toList();
    }

    /** The name of the next shard. The newest is always open, so no name is given twice. */
    ShardId nextShardId() {
        return new ShardId(shards.isEmpty() ? 0 : shards.lastKey().number() + 1);
    }

    void add(ShardLog log) {
        shards.put(log.shard().id(), log);
        if (log.shard().isOpen()) {
            openByFirstKey.put(log.shard().range().first(), log);
        }
    }

    void close(ShardLog log, Instant now) {
        openByFirstKey.remove(log.shard().range().first(), log);
        log.close(now);
    }

    void remove(ShardLog log) {
        shards.remove(log.shard().id());
    }
}
