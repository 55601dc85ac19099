package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A timer: once in each period, more or less.
 *
 * @param period between two invocations
 * @param jitter each comes up to this much late, evenly distributed; less than the period
 */
public record Periodic(Duration period, Duration jitter) implements ArrivalProcess {
    public Periodic {
        if (!period.isPositive() || jitter.isNegative() || jitter.compareTo(period) >= 0) {
            throw new IllegalArgumentException(
                    "a period is more than zero, and its jitter less than it: " + period + ", " + jitter);
        }
    }

    @Override
    public Times begin(RandomGenerator random, long endNanos) {
        long periodNanos = period.toNanos();
        long lateNanos = jitter.toNanos() + 1;
        return new Times() {
            private long nominal;

            @Override
            public long next() {
                nominal += periodNanos;
                return nominal + random.nextLong(lateNanos);
            }
        };
    }
}
