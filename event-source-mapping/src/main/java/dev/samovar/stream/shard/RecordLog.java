package dev.samovar.stream.shard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records with consecutive indices: added at one end, dropped at the other, found by their index. A ring. */
final class RecordLog {
    private static final int CAPACITY_MIN = 16;

    private @Nullable StreamRecord[] ring = new @Nullable StreamRecord[CAPACITY_MIN];
    private long first;
    private int size;

    /** An empty log whose first record will have the index. */
    RecordLog(long first) {
        this.first = first;
    }

    /** The index of the oldest record, or of the next one if there is none. */
    long first() {
        return first;
    }

    /** The index of the next record. */
    long end() {
        return first + size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    StreamRecord get(long index) {
        StreamRecord record = index < first || index >= end() ? null : ring[slot(index)];
        if (record == null) {
            throw new IndexOutOfBoundsException(index + " is not between " + first + " and " + end());
        }
        return record;
    }

    void add(StreamRecord record) {
        if (size == ring.length) {
            resize(size * 2);
        }
        ring[slot(first + size)] = record;
        size++;
    }

    /** Drops the oldest record. */
    StreamRecord removeFirst() {
        StreamRecord oldest = get(first);
        ring[slot(first)] = null;
        first++;
        size--;
        if (ring.length > CAPACITY_MIN && size < ring.length / 4) {
            resize(ring.length / 2);
        }
        return oldest;
    }

    private void resize(int capacity) {
        var larger = new @Nullable StreamRecord[capacity];
        for (int i = 0; i < size; i++) {
            larger[(int) ((first + i) & (capacity - 1))] = ring[slot(first + i)];
        }
        Arrays.fill(ring, null);
        ring = larger;
    }

    /* The capacity is a power of two. */
    private int slot(long index) {
        return (int) (index & (ring.length - 1));
    }
}
