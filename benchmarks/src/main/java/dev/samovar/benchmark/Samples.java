package dev.samovar.benchmark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** What one thing took, measured several times. */
final class Samples {
    private static final double NANOS_PER_MS = 1e6;
    private static final int INITIAL_CAPACITY = 64;

    private final String what;
    private long[] nanos = new long[INITIAL_CAPACITY];
    private int size;

    Samples(String what) {
        this.what = what;
    }

    void add(long durationNanos) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = durationNanos;
    }

    int size() {
        return size;
    }

    double medianMs() {
        return percentileMs(50);
    }

    double percentileMs(double percentile) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1, size * percentile / 100)] / NANOS_PER_MS;
    }

    /** Prints the median and the spread. */
    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-56s %9.3f ms median  %9.3f p10  %9.3f p90  (%d)%n",
                what,
                medianMs(),
                percentileMs(10),
                percentileMs(90),
                size);
    }

    /** Prints how many times the subject's median goes into this one's. */
    void printRatioTo(Samples subject, PrintStream out) {
        out.printf(Locale.ROOT, "    %.2f times %s%n", medianMs() / subject.medianMs(), subject.what);
    }
}
