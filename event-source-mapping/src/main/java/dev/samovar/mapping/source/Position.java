package dev.samovar.mapping.source;

import java.time.Instant;

/** A place between two records of a shard. */
public sealed interface Position {

    /** Before the oldest record that there is. */
    record Oldest() implements Position {}

    /** Before the first record that arrived then or later. */
    record From(Instant timestamp) implements Position {}

    /** Behind a record. */
    record After(String sequenceNumber) implements Position {}

    /** Behind the last record of a shard that was split or merged. */
    record End() implements Position {}
}
