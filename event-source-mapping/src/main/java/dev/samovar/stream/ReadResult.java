package dev.samovar.stream;

import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.StreamRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a client gets that reads a shard by an iterator.
 *
 * @param records in their order; there may be none
 * @param next the iterator to read on with; empty at the end of a closed shard
 * @param behind how far the client is behind the newest record
 * @param children the shards that go on where this one ended; empty unless it did
 */
public record ReadResult(List<StreamRecord> records, Optional<String> next, Duration behind, List<Shard> children) {}
