package dev.samovar.stream.shard;

import java.time.Duration;
import java.util.List;

/**
 * What was read of a shard at once.
 *
 * @param records in their order; there may be none
 * @param next the index to read on from
 * @param atEnd whether the shard is closed and nothing comes after these records
 * @param behind how long ago the last of them arrived, if more are there to be read; zero otherwise
 */
public record Slice(List<StreamRecord> records, long next, boolean atEnd, Duration behind) {}
