package dev.samovar.mapping;

import java.time.Duration;

/**
 * How records are gathered before a function is invoked.
 *
 * @param sizeMax how many records a batch holds at most
 * @param window how long a batch that is not full waits for more, from its first record on
 */
public record Batching(int sizeMax, Duration window) {}
