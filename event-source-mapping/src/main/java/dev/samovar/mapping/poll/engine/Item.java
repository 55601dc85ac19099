package dev.samovar.mapping.poll.engine;

/**
 * A record on its way to the function.
 *
 * @param record as the source gave it
 * @param json as the function will see it: read it, never write
 * @param takenNanos when the poller got it, by the scheduler's {@code nanoTime}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying would be waste
public record Item<R>(R record, byte[] json, long takenNanos) {}
