package dev.samovar.lab.workload;

import java.util.random.RandomGenerator;

/**
 * Independent callers: the gaps are exponential.
 *
 * @param perSecond the rate, more than zero
 */
public record Poisson(double perSecond) implements ArrivalProcess {
    public Poisson {
        Rates.checkPositive(perSecond);
    }

    @Override
    public Times begin(RandomGenerator random, long endNanos) {
        return new Times() {
            private double seconds;

            @Override
            public long next() {
                seconds += random.nextExponential() / perSecond;
                return Rates.nanos(seconds);
            }
        };
    }
}
