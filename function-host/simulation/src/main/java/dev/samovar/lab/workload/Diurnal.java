package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Days and nights: the rate follows a sine.
 *
 * @param meanPerSecond the mean rate over a period, more than zero
 * @param swing how far the rate goes up and down, as a share of the mean: from 0 to 1
 * @param period such as a day; the peak is a quarter of it after the start
 */
public record Diurnal(double meanPerSecond, double swing, Duration period) implements ArrivalProcess {
    public Diurnal {
        Rates.checkPositive(meanPerSecond);
        if (!(swing >= 0 && swing <= 1)) {
            throw new IllegalArgumentException("a swing is from 0 to 1: " + swing);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("a period is more than zero: " + period);
        }
    }

    @Override
    public Times begin(RandomGenerator random, long endNanos) {
        double radiansPerSecond = 2 * Math.PI / Rates.seconds(period);
        return new VaryingPoisson(
                meanPerSecond * (1 + swing),
                seconds -> meanPerSecond * (1 + swing * Math.sin(radiansPerSecond * seconds)),
                random,
                endNanos);
    }
}
