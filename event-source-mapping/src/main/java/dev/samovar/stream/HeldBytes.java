package dev.samovar.stream;

/** How much memory all records occupy, and may. */
final class HeldBytes {
    private final long max;
    private long held;

    HeldBytes(long max) {
        this.max = max;
    }

    boolean admits(long bytes) {
        return held + bytes <= max;
    }

    void add(long bytes) {
        held += bytes;
    }

    void free(long bytes) {
        held -= bytes;
    }

    long max() {
        return max;
    }
}
