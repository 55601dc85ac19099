package dev.samovar.stream;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.ShardLog;
import java.math.BigInteger;

/** Splits and merges the shards of streams. What was asked for happens soon, not at once: meanwhile the stream is updating. */
public final class Shards {
    private final StreamTables tables;
    private final Transitions transitions;
    private final StreamLimits limits;

    Shards(StreamTables tables, Transitions transitions, StreamLimits limits) {
        this.tables = tables;
        this.transitions = transitions;
        this.limits = limits;
    }

    /**
     * Splits a shard in two.
     *
     * @param name the shard, as the caller names it
     * @param newStart the first hash key of the second of the two
     */
    public Commit<StreamArn> split(StreamArn arn, String name, BigInteger newStart) {
        ShardId id = parse(arn, name);
        Stream stream = changeable(arn);
        Shard shard = find(stream, id).shard();
        checkLimit(stream, 1, 2);
        HashRange range = shard.range();
        if (newStart.compareTo(range.first().add(BigInteger.ONE)) <= 0 || newStart.compareTo(range.last()) >= 0) {
            throw new InvalidArgument.InvalidSplit(arn, shard, newStart.toString()).exception();
        }
        checkOpen(arn, shard);
        return transitions.update(stream, new Change.Split(id, newStart));
    }

    /** Merges two shards, of which the second begins where the first ends. Both are named as the caller names them. */
    public Commit<StreamArn> merge(StreamArn arn, String name, String adjacentName) {
        ShardId id = parse(arn, name);
        ShardId adjacentId = parse(arn, adjacentName);
        Stream stream = changeable(arn);
        Shard shard = find(stream, id).shard();
        Shard adjacent = find(stream, adjacentId).shard();
        if (!shard.range().isFollowedBy(adjacent.range())) {
            throw new InvalidArgument.NotAdjacent(arn, id, adjacentId).exception();
        }
        checkOpen(arn, shard);
        checkOpen(arn, adjacent);
        checkLimit(stream, 0, 1);
        return transitions.update(stream, new Change.Merge(id, adjacentId));
    }

    /** How many open shards a stream has and how many it is to have. */
    public record Rescaling(int from, int to) {}

    /** Gives a stream so many shards of one size. */
    public Commit<Rescaling> rescale(StreamArn arn, int target) {
        Stream stream = changeable(arn);
        int open = stream.openShards().size();
        if (target > 2 * open) {
            throw new LimitExceeded.ScaledUpTooFar(open, target).exception();
        }
        if (2 * target < open) {
            throw new LimitExceeded.ScaledDownTooFar(open, target).exception();
        }
        /* Each border that is new costs a split, each that is not wanted any more a merger. */
        checkLimit(stream, target - open, 2 * target + open + target);
        Commit<StreamArn> commit = transitions.update(stream, new Change.Rescale(target));
        return new Commit<>(new Rescaling(open, target), commit.durable());
    }

    /** Lets the owner of a stream, or the service, decide on its shards from now on; those that are there stay. */
    public Commit<StreamArn> switchMode(StreamArn arn, StreamMode mode) {
        return transitions.update(tables.active(arn), new Change.SwitchMode(mode));
    }

    /** The open shards of an account and region, and those that will be opened first in its new streams. */
    public int openShards(AccountRegion home) {
        int open = 0;
        for (Stream stream : tables.of(home)) {
            open += stream.openShards().size();
            if (stream.change().orElse(null) instanceof Change.Open first) {
                open += first.shards();
            }
        }
        return open;
    }

    /** How many open shards an account may have in a region. */
    public int openShardsMax() {
        return limits.openShardsMax();
    }

    void checkLimit(StreamArn arn, int more) {
        int open = openShards(arn.home());
        if (more > 0 && open + more > limits.openShardsMax()) {
            throw new LimitExceeded.TooManyOpenShards(arn, open, more, limits.openShardsMax()).exception();
        }
    }

    private void checkLimit(Stream stream, int moreOpen, int more) {
        checkLimit(stream.arn(), moreOpen);
        if (stream.shards().size() + more > limits.shardsMax()) {
            throw new LimitExceeded.TooManyShards(stream.arn(), limits.shardsMax()).exception();
        }
    }

    private Stream changeable(StreamArn arn) {
        Stream stream = tables.active(arn);
        if (stream.settings().mode() == StreamMode.ON_DEMAND) {
            throw new InvalidRequest.OnDemand(arn).exception();
        }
        return stream;
    }

    private static ShardId parse(StreamArn arn, String name) {
        return ShardId.parse(name).orElseThrow(() -> new NotFound.NoShard(arn, name).exception());
    }

    private static ShardLog find(Stream stream, ShardId id) {
        return stream.shard(id).orElseThrow(() -> new NotFound.NoShard(stream.arn(), id.toString()).exception());
    }

    private static void checkOpen(StreamArn arn, Shard shard) {
        if (!shard.isOpen()) {
            throw new InvalidArgument.ShardClosed(arn, shard.id()).exception();
        }
    }
}
