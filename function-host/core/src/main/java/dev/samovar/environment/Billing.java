package dev.samovar.environment;

import java.time.Duration;

/** How AWS rounds what it bills. */
final class Billing {
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    private Billing() {}

    /** Rounds up to a whole millisecond. */
    static Duration wholeMilliseconds(Duration duration) {
        return Duration.ofMillis(Math.ceilDiv(duration.toNanos(), NANOS_PER_MILLISECOND));
    }
}
