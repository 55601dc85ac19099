package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Calm and bursts: a Markov-modulated Poisson process with two states.
 *
 * @param calmPerSecond the rate in calm, zero or more
 * @param burstPerSecond the rate in a burst, more than zero
 * @param calm how long a calm lasts in the mean; its length is exponential
 * @param burst how long a burst lasts in the mean; its length is exponential
 */
public record Bursty(double calmPerSecond, double burstPerSecond, Duration calm, Duration burst)
        implements ArrivalProcess {
    public Bursty {
        Rates.checkPositive(burstPerSecond);
        if (!(calmPerSecond >= 0)) {
            throw new IllegalArgumentException("a rate is not negative: " + calmPerSecond + "/s");
        }
        if (!calm.isPositive() || !burst.isPositive()) {
            throw new IllegalArgumentException("calm and bursts take time: " + calm + ", " + burst);
        }
    }

    /** The mean rate over a long time. */
    public double meanPerSecond() {
        double calmSeconds = Rates.seconds(calm);
        double burstSeconds = Rates.seconds(burst);
        return (calmPerSecond * calmSeconds + burstPerSecond * burstSeconds) / (calmSeconds + burstSeconds);
    }

    /** Begins in calm. */
    @Override
    public Times begin(RandomGenerator random, long endNanos) {
        return new Times() {
            private double seconds;
            private boolean bursting;
            private double stateEnds = random.nextExponential() * Rates.seconds(calm);

            @Override
            public long next() {
                double candidate = seconds + gap();
                while (candidate > stateEnds) {
                    seconds = stateEnds;
                    bursting = !bursting;
                    stateEnds += random.nextExponential() * Rates.seconds(bursting ? burst : calm);
                    candidate = seconds + gap();
                }
                seconds = candidate;
                return Rates.nanos(seconds);
            }

            /* Exponential gaps know no past, so that a new state may draw anew. */
            private double gap() {
                double perSecond = bursting ? burstPerSecond : calmPerSecond;
                return perSecond == 0 ? Double.POSITIVE_INFINITY : random.nextExponential() / perSecond;
            }
        };
    }
}
