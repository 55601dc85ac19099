package dev.samovar.mapping;

import java.time.Instant;

/** Where a mapping begins to read a log that it has never read. */
public sealed interface StartingPosition {

    /** At the oldest record that there is. */
    record TrimHorizon() implements StartingPosition {}

    /** After the newest record that there is. */
    record Latest() implements StartingPosition {}

    /** At the first record from then on. */
    record AtTimestamp(Instant timestamp) implements StartingPosition {}
}
