package dev.samovar.stream;

import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardId;

/** What became of a record that was put. */
public sealed interface PutResult {

    /** Where it would have gone, or went. */
    ShardId shard();

    record Stored(ShardId shard, SequenceNumber sequenceNumber) implements PutResult {}

    /** The shard has taken as much this second as it may. */
    record Throttled(ShardId shard) implements PutResult {}
}
