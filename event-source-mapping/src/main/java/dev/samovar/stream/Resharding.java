package dev.samovar.stream;

import dev.samovar.store.Batch;
import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.time.Scheduler;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One change of a stream's shards while it is made: parents are closed, children opened, all in one batch. */
final class Resharding {
    private static final BigInteger ROUNDING = BigInteger.valueOf(1 << 20);

    private final StreamTables tables;
    private final StreamLimits limits;
    private final Stream stream;
    private final Instant now;
    private final long nowNanos;
    private final Set<ShardLog> touched = new LinkedHashSet<>();
    private final List<ShardLog> closed = new ArrayList<>();

    Resharding(StreamTables tables, StreamLimits limits, Stream stream, Scheduler scheduler) {
        this.tables = tables;
        this.limits = limits;
        this.stream = stream;
        this.now = scheduler.instant().truncatedTo(ChronoUnit.MILLIS);
        this.nowNanos = scheduler.nanoTime();
    }

    void make(Change change) {
        switch (change) {
            case Change.Open open ->
                HashRange.uniform(open.shards()).forEach(range -> open(Shard.first(stream.nextShardId(), range, now)));
            case Change.Split split -> split(split.newStart());
            case Change.Merge merge ->
                stream.shard(merge.shard())
                        .ifPresent(
                                shard -> stream.shard(merge.adjacent()).ifPresent(adjacent -> merge(shard, adjacent)));
            case Change.Rescale rescale -> rescale(rescale.shards());
            case Change.SwitchMode mode -> stream.set(stream.settings().withMode(mode.mode()));
        }
    }

    private void split(BigInteger key) {
        ShardLog parent = stream.openShard(key);
        Shard shard = parent.shard();
        if (shard.range().first().equals(key)) {
            return;
        }
        close(parent);
        open(Shard.childOf(shard.id(), stream.nextShardId(), shard.range().below(key), now));
        open(Shard.childOf(shard.id(), stream.nextShardId(), shard.range().from(key), now));
    }

    private ShardLog merge(ShardLog parent, ShardLog adjacent) {
        close(parent);
        close(adjacent);
        return open(Shard.mergedFrom(parent.shard(), adjacent.shard(), stream.nextShardId(), now));
    }

    /* As AWS does it: by splits at the new borders, then by mergers across the old ones. What is in between takes no records. */
    private void rescale(int shards) {
        Set<BigInteger> borders = HashRange.uniform(shards).stream()
                .map(range -> border(range.first()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        borders.forEach(this::split);
        for (BigInteger border : borders) {
            ShardLog log = stream.openShard(border);
            Optional<ShardLog> next = next(log);
            while (next.isPresent()
                    && !borders.contains(next.get().shard().range().first())) {
                log = merge(log, next.get());
                next = next(log);
            }
        }
    }

    private Optional<ShardLog> next(ShardLog log) {
        return Optional.ofNullable(
                        stream.openShards().higherEntry(log.shard().range().first()))
                .map(Map.Entry::getValue);
    }

    /* A border that differs by a rounding error is not worth two shards. */
    private BigInteger border(BigInteger wanted) {
        BigInteger near = stream.openShards().floorKey(wanted.add(ROUNDING));
        return near.compareTo(wanted.subtract(ROUNDING)) >= 0 ? near : wanted;
    }

    private ShardLog open(Shard shard) {
        var log = new ShardLog(shard, ShardLog.FIRST_INDEX, limits.shard(), nowNanos);
        stream.add(log);
        touched.add(log);
        return log;
    }

    private void close(ShardLog log) {
        stream.close(log, now);
        touched.add(log);
        closed.add(log);
    }

    void addTo(Batch batch) {
        touched.forEach(log -> tables.put(batch, stream, log));
    }

    /** Lets readers know, once all is durable: of what was closed here, and not what the next change closes. */
    void publish() {
        closed.forEach(ShardLog::publishEnd);
    }
}
