package dev.samovar.queue;

import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * The numbers of a queue's messages: none is ever given twice, not even to another after a restart. They are reserved
 * in the store by the block; a restart leaves out what is left of one.
 */
final class SequenceNumbers {
    private static final String TABLE = "queue-sequence";
    private static final long BLOCK = 1_000_000;
    private static final String AWS_PREFIX = "1885";
    private static final int AWS_DIGITS = 16;

    private final String queue;
    private long next;
    private long reservedTo;

    SequenceNumbers(String queue, long reservedTo) {
        this.queue = queue;
        this.next = reservedTo;
        this.reservedTo = reservedTo;
    }

    /** How far the numbers of each queue are reserved. */
    static void read(Store store, Map<String, Long> reserved) {
        store.read(
                TABLE,
                (queue, bytes) -> reserved.put(queue, ByteBuffer.wrap(bytes).getLong()));
    }

    long next(Batch batch) {
        if (next == reservedTo) {
            reservedTo += BLOCK;
            batch.put(
                    TABLE,
                    queue,
                    ByteBuffer.allocate(Long.BYTES).putLong(reservedTo).array());
        }
        return next++;
    }

    void remove(Batch batch) {
        batch.delete(TABLE, queue);
    }

    /** The number as AWS shows it: twenty digits. */
    static String text(long sequence) {
        String digits = Long.toString(sequence);
        return AWS_PREFIX + "0".repeat(AWS_DIGITS - digits.length()) + digits;
    }
}
