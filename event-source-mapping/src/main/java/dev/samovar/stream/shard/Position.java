package dev.samovar.stream.shard;

import java.time.Instant;

/** Where in a shard to begin to read. */
public sealed interface Position {

    /** The oldest record that is still there: {@code TRIM_HORIZON}. */
    record Oldest() implements Position {}

    /** After all that is there: {@code LATEST}. */
    record Latest() implements Position {}

    /** The first record that arrived then or later: {@code AT_TIMESTAMP}. */
    record Since(Instant time) implements Position {}

    /** A record; or the next one, if it is gone: {@code AT_SEQUENCE_NUMBER}. */
    record At(SequenceNumber number) implements Position {}

    /** The record after that one: {@code AFTER_SEQUENCE_NUMBER}. */
    record After(SequenceNumber number) implements Position {}
}
