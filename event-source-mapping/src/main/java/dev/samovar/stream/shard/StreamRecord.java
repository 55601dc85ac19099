package dev.samovar.stream.shard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A record of a stream.
 *
 * @param sequenceNumber its place in the shard
 * @param arrivedAt when it arrived, to the millisecond; never earlier than the record before it
 * @param partitionKey what decided on its shard, unless an explicit hash key did
 * @param data the bytes that were put; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying data would be waste
public record StreamRecord(SequenceNumber sequenceNumber, Instant arrivedAt, String partitionKey, byte[] data) {
    /* The objects around a record's bytes, roughly. */
    private static final int OVERHEAD_BYTES = 160;

    /** What AWS counts: the partition key and the data. */
    public static long bytes(String partitionKey, byte[] data) {
        return partitionKey.getBytes(StandardCharsets.UTF_8).length + (long) data.length;
    }

    public long bytes() {
        return bytes(partitionKey, data);
    }

    /** What it occupies in memory, roughly. */
    public long heldBytes() {
        return OVERHEAD_BYTES + 2L * partitionKey.length() + data.length;
    }
}
