package dev.samovar.mapping.poll.engine;

import java.time.Instant;

/**
 * The tumbling window that a batch falls into.
 *
 * @param start when it began
 * @param end when it is over
 * @param isLast whether the batch ends it
 * @param isEarly whether it ends before its time, because its state grew too large
 */
public record WindowPart(Instant start, Instant end, boolean isLast, boolean isEarly) {}
