package dev.samovar.stream;

import dev.samovar.stream.shard.ShardLimits;
import java.time.Duration;

/**
 * What streams may grow to, and how fast they are.
 *
 * @param shard what one shard takes and gives
 * @param transition how long a stream is being created, changed or deleted
 * @param openShardsMax how many open shards an account may have in a region
 * @param shardsMax how many shards a stream may have, with those that are closed and not yet expired
 * @param consumersMax how many consumers may be registered with a stream
 * @param heldBytesMax how many bytes all records together may occupy in memory; more are refused until some expire
 */
public record StreamLimits(
        ShardLimits shard, Duration transition, int openShardsMax, int shardsMax, int consumersMax, long heldBytesMax) {

    /** AWS's limits, as far as it has them; its streams take half a minute where these take half a second. */
    public static final StreamLimits DEFAULT =
            new StreamLimits(ShardLimits.AWS, Duration.ofMillis(500), 500, 10_000, 20, 512L << 20);

    public StreamLimits withShard(ShardLimits limits) {
        return new StreamLimits(limits, transition, openShardsMax, shardsMax, consumersMax, heldBytesMax);
    }

    public StreamLimits withTransition(Duration duration) {
        return new StreamLimits(shard, duration, openShardsMax, shardsMax, consumersMax, heldBytesMax);
    }

    public StreamLimits withHeldBytesMax(long bytes) {
        return new StreamLimits(shard, transition, openShardsMax, shardsMax, consumersMax, bytes);
    }
}
