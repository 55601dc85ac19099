package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A load that grows or shrinks evenly, and then stays.
 *
 * @param fromPerSecond the rate at the start, zero or more
 * @param toPerSecond the rate at the end of the ramp and after it, zero or more
 * @param over how long the ramp is
 */
public record Ramp(double fromPerSecond, double toPerSecond, Duration over) implements ArrivalProcess {
    public Ramp {
        Rates.checkPositive(Math.max(fromPerSecond, toPerSecond));
        if (!(fromPerSecond >= 0 && toPerSecond >= 0)) {
            throw new IllegalArgumentException("a rate is not negative: " + fromPerSecond + " to " + toPerSecond);
        }
        if (!over.isPositive()) {
            throw new IllegalArgumentException("a ramp takes time: " + over);
        }
    }

    @Override
    public Times begin(RandomGenerator random, long endNanos) {
        double rampSeconds = Rates.seconds(over);
        double change = toPerSecond - fromPerSecond;
        return new VaryingPoisson(
                Math.max(fromPerSecond, toPerSecond),
                seconds -> fromPerSecond + change * Math.min(1, seconds / rampSeconds),
                random,
                endNanos);
    }
}
