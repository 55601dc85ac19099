package dev.samovar.lab.policy;

import java.util.Arrays;

/** The long pauses in which one environment of a function is not needed; asked in the order of time. */
final class EnvironmentNeeds {
    private static final int INITIAL_CAPACITY = 4;

    private long[] fromNanos = new long[INITIAL_CAPACITY];
    private long[] toNanos = new long[INITIAL_CAPACITY];
    private int pauses;
    private int next;
    private long freeSinceNanos;
    private long lastNeededNanos;

    void freeAt(long nanos) {
        freeSinceNanos = nanos;
    }

    void neededAt(long nanos, long horizonNanos) {
        lastNeededNanos = nanos;
        if (nanos - freeSinceNanos > horizonNanos) {
            if (pauses == fromNanos.length) {
                fromNanos = Arrays.copyOf(fromNanos, 2 * pauses);
                toNanos = Arrays.copyOf(toNanos, 2 * pauses);
            }
            fromNanos[pauses] = freeSinceNanos;
            toNanos[pauses++] = nanos;
        }
    }

    long neededAgain(long nowNanos) {
        while (next < pauses && toNanos[next] < nowNanos) {
            next++;
        }
        if (next < pauses && fromNanos[next] <= nowNanos) {
            return toNanos[next];
        }
        return nowNanos > lastNeededNanos ? Foresight.NEVER : Foresight.SOON;
    }
}
