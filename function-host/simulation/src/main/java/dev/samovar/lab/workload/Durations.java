package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The usual laws of durations. */
public final class Durations {
    private static final double NANOS_PER_SECOND = 1e9;

    private Durations() {}

    /** Always the same. */
    public static DurationModel fixed(Duration duration) {
        long nanos = checked(duration).toNanos();
        return _ -> nanos;
    }

    /** Exponential: no memory, a coefficient of variation of one. */
    public static DurationModel exponential(Duration mean) {
        double nanos = checked(mean).toNanos();
        return random -> (long) (random.nextExponential() * nanos);
    }

    /** Evenly between two durations. */
    public static DurationModel uniform(Duration least, Duration most) {
        long from = checked(least).toNanos();
        long to = checked(most).toNanos();
        if (from > to) {
            throw new IllegalArgumentException("from " + least + " to " + most + " is backwards");
        }
        return random -> random.nextLong(from, to + 1);
    }

    /**
     * Log-normal, as the durations of functions are (M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020).
     *
     * @param median half are shorter
     * @param sigma the standard deviation of the natural logarithm, zero or more
     */
    public static DurationModel logNormal(Duration median, double sigma) {
        double nanos = checked(median).toNanos();
        if (!(sigma >= 0)) {
            throw new IllegalArgumentException("sigma is not negative: " + sigma);
        }
        return random -> (long) (nanos * Math.exp(sigma * random.nextGaussian()));
    }

    /**
     * A straight line between known percentiles, as traces give them.
     *
     * @param shares rising, from 0 to 1
     * @param seconds the duration at each share, rising
     */
    public static DurationModel percentiles(double[] shares, double[] seconds) {
        return new Percentiles(shares.clone(), seconds.clone());
    }

    private static Duration checked(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration is not negative: " + duration);
        }
        return duration;
    }

    private static final class Percentiles implements DurationModel {
        private final double[] shares;
        private final double[] seconds;

        Percentiles(double[] shares, double[] seconds) {
            if (shares.length != seconds.length || shares.length < 2) {
                throw new IllegalArgumentException("percentiles need two points or more, each with its duration");
            }
            for (int i = 1; i < shares.length; i++) {
                if (shares[i] <= shares[i - 1] || seconds[i] < seconds[i - 1]) {
                    throw new IllegalArgumentException("percentiles rise: " + shares[i] + ", " + seconds[i] + " s");
                }
            }
            this.shares = shares;
            this.seconds = seconds;
        }

        @Override
        public long draw(RandomGenerator random) {
            double share = random.nextDouble();
            int above = 1;
            while (above < shares.length - 1 && shares[above] < share) {
                above++;
            }
            double part = (share - shares[above - 1]) / (shares[above] - shares[above - 1]);
            double within = Math.clamp(part, 0, 1);
            return (long) ((seconds[above - 1] + within * (seconds[above] - seconds[above - 1])) * NANOS_PER_SECOND);
        }
    }
}
