package dev.samovar.stream;

import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.StreamRecord;
import java.time.Duration;
import java.util.List;

/** What a reader in this process finds in a shard. */
public sealed interface ShardRead {

    /**
     * Records; none, if there are none now but may be later.
     *
     * @param records in their order
     * @param behind how far the reader is behind the newest record
     */
    record Records(List<StreamRecord> records, Duration behind) implements ShardRead {}

    /** The shard is closed, and all of it has been read: go on with these. */
    record Ended(List<Shard> children) implements ShardRead {}

    /** The stream was deleted. */
    record Gone() implements ShardRead {}
}
