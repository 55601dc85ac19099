package dev.samovar.lab.workload;

import java.time.Duration;

/** Checks and conversions that arrival processes share. */
final class Rates {
    private static final double NANOS_PER_SECOND = 1e9;

    private Rates() {}

    static void checkPositive(double perSecond) {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("a rate is more than zero: " + perSecond + "/s");
        }
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }

    /** Whole nanoseconds; the end of time if there are more than fit. */
    static long nanos(double seconds) {
        return (long) (seconds * NANOS_PER_SECOND);
    }
}
