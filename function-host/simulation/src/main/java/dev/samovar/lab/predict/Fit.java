package dev.samovar.lab.predict;

import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The law that a sample of durations seems to follow: log-normal, unless the sample speaks against it; then the sample
 * itself, with straight lines between its values.
 *
 * <p>Whether it does is asked of H. W. Lilliefors's test (JASA 62, 1967) at the level of 5 %, with critical values as P.
 * Molin and H. Abdi approximate them (1998).
 */
final class Fit {
    /** Fewer values speak against nothing. */
    private static final int VALUES_LEAST = 5;

    private static final double LEVEL_5_PERCENT = 0.895;

    private final long[] ascendingNanos;
    private final double logMean;
    private final double sigma;
    private final boolean logNormal;

    private Fit(long[] ascendingNanos) {
        this.ascendingNanos = ascendingNanos;
        double[] logs = Arrays.stream(ascendingNanos).mapToDouble(Math::log).toArray();
        logMean = Arrays.stream(logs).average().orElseThrow();
        sigma = sigma(logs, logMean);
        logNormal = logs.length >= VALUES_LEAST && sigma > 0 && distance(logs) <= distanceMost(logs.length);
    }

    /** @throws IllegalArgumentException if the sample is empty */
    static Fit of(List<Duration> sample) {
        if (sample.isEmpty()) {
            throw new IllegalArgumentException("an empty sample follows no law");
        }
        return new Fit(sample.stream()
                .mapToLong(duration -> Math.max(1, duration.toNanos()))
                .sorted()
                .toArray());
    }

    private static double sigma(double[] logs, double mean) {
        double squares =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
        return logs.length == 1 ? 0 : Math.sqrt(squares / (logs.length - 1));
    }

    /* The greatest between the distribution of the sample and the one that is fitted to it. */
    private double distance(double[] logs) {
        double greatest = 0;
        for (int i = 0; i < logs.length; i++) {
            double fitted = Normal.share((logs[i] - logMean) / sigma);
            double below = (double) i / logs.length;
            double upTo = (i + 1.0) / logs.length;
            greatest = Math.max(greatest, Math.max(fitted - below, upTo - fitted));
        }
        return greatest;
    }

    private static double distanceMost(int size) {
        return LEVEL_5_PERCENT / ((0.83 + size) / Math.sqrt(size) - 0.01);
    }

    boolean isLogNormal() {
        return logNormal;
    }

    /** What {@link Durations#logNormal} is to be given, beside {@link #sigma}. */
    Duration logNormalMedian() {
        return Duration.ofNanos(Math.round(Math.exp(logMean)));
    }

    /** The standard deviation of the natural logarithm. */
    double sigma() {
        return sigma;
    }

    DurationModel model() {
        return logNormal ? Durations.logNormal(logNormalMedian(), sigma) : empirical(ascendingNanos);
    }

    private static DurationModel empirical(long[] ascending) {
        return random -> {
            double place = random.nextDouble() * (ascending.length - 1);
            int below = (int) place;
            long above = ascending[Math.min(below + 1, ascending.length - 1)];
            return ascending[below] + Math.round((place - below) * (above - ascending[below]));
        };
    }
}
