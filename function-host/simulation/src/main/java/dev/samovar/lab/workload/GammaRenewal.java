package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Gaps that are alike, and know nothing of each other: a renewal process whose gaps follow a gamma law. It has been going
 * on for long before the start.
 *
 * @param gap the mean
 * @param variation the coefficient of variation of the gaps, more than zero: near zero is a timer, one is Poisson
 */
public record GammaRenewal(Duration gap, double variation) implements ArrivalProcess {
    public GammaRenewal {
        if (!gap.isPositive()) {
            throw new IllegalArgumentException("a gap is more than zero: " + gap);
        }
        if (!(variation > 0) || Double.isInfinite(variation)) {
            throw new IllegalArgumentException("a coefficient of variation is more than zero: " + variation);
        }
    }

    @Override
    public Times begin(RandomGenerator random, long endNanos) {
        double shape = 1 / (variation * variation);
        double scaleSeconds = Rates.seconds(gap) / shape;
        return new Times() {
            private double seconds;
            private boolean begun;

            @Override
            public long next() {
                seconds += begun ? gamma(shape, random) * scaleSeconds : remainder();
                begun = true;
                return Rates.nanos(seconds);
            }

            /* The start falls into long gaps more often than into short ones, anywhere within them. */
            private double remainder() {
                return random.nextDouble() * gamma(shape + 1, random) * scaleSeconds;
            }
        };
    }

    /* G. Marsaglia and W. Tsang, "A simple method for generating gamma variables", ACM TOMS 2000. */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
