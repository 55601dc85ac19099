package dev.samovar.lab.trace;

import dev.samovar.lab.workload.DurationModel;
import java.util.Arrays;

/** The cold starts of one function that a trace tells of: the first thousand, to draw from. */
final class RecordedInits {
    private static final int KEPT = 1_000;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private long[] nanos = {};
    private int size;

    void add(double milliseconds) {
        if (size == KEPT) {
            return;
        }
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(1, size * 2));
        }
        nanos[size++] = Math.round(milliseconds * NANOS_PER_MILLISECOND);
    }

    /** Any of those recorded, as likely as the others; {@code otherwise} if there is none. */
    DurationModel model(DurationModel otherwise) {
        if (size == 0) {
            return otherwise;
        }
        long[] known = Arrays.copyOf(nanos, size);
        return random -> known[random.nextInt(known.length)];
    }
}
