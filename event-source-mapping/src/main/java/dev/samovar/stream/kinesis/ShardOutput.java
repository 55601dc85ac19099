package dev.samovar.stream.kinesis;

import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shard as the API tells it. */
record ShardOutput(
        String shardId,
        Optional<String> parentShardId,
        Optional<String> adjacentParentShardId,
        HashKeys hashKeyRange,
        Numbers sequenceNumberRange) {

    record HashKeys(String startingHashKey, String endingHashKey) {

        static HashKeys of(HashRange range) {
            return new HashKeys(range.first().toString(), range.last().toString());
        }
    }

    record Numbers(String startingSequenceNumber, Optional<String> endingSequenceNumber) {}

    static ShardOutput of(Shard shard) {
        return new ShardOutput(
                shard.id().toString(),
                shard.parent().map(ShardId::toString),
                shard.adjacentParent().map(ShardId::toString),
                HashKeys.of(shard.range()),
                new Numbers(shard.start().toString(), shard.end().map(SequenceNumber::toString)));
    }

    /** A shard as it is told at the end of one of its parents. */
    record Child(String shardId, List<String> parentShards, HashKeys hashKeyRange) {

        static Child of(Shard shard) {
            return new Child(
                    shard.id().toString(),
                    Stream.concat(shard.parent().stream(), shard.adjacentParent().stream())
                            .map(ShardId::toString)
                            .toList(),
                    HashKeys.of(shard.range()));
        }
    }
}
