package dev.samovar.stream;

import dev.samovar.stream.shard.ShardId;
import java.math.BigInteger;

/** What happens to a stream when it has been created or updated long enough. */
sealed interface Change {

    /** The first shards are opened. */
    record Open(int shards) implements Change {}

    /** A shard is split in two. */
    record Split(ShardId shard, BigInteger newStart) implements Change {}

    /** Two adjacent shards become one. */
    record Merge(ShardId shard, ShardId adjacent) implements Change {}

    /** The stream gets as many shards of one size. */
    record Rescale(int shards) implements Change {}

    /** Somebody else decides on the number of shards. */
    record SwitchMode(StreamMode mode) implements Change {}
}
