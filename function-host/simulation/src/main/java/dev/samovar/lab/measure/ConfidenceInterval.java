package dev.samovar.lab.measure;

import java.util.Arrays;

/**
 * Where a mean lies with 95 % confidence, by Student's t.
 *
 * @param mean of the sample
 * @param halfWidth the interval is {@code mean ± halfWidth}; infinite for a sample of one
 * @param size of the sample
 */
public record ConfidenceInterval(double mean, double halfWidth, int size) {

    /** The interval of the mean of what the sample was drawn from. */
    public static ConfidenceInterval of(double... sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("an empty sample has no mean");
        }
        double mean = Arrays.stream(sample).average().orElseThrow();
        if (sample.length == 1) {
            return new ConfidenceInterval(mean, Double.POSITIVE_INFINITY, 1);
        }
        double error = Math.sqrt(squaredError(sample));
        return new ConfidenceInterval(mean, StudentT.quantile975(sample.length - 1) * error, sample.length);
    }

    /** The square of the mean's standard error. */
    private static double squaredError(double[] sample) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double squares = Arrays.stream(sample)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / (sample.length - 1) / sample.length;
    }

    /**
     * How much greater the mean of the second is, for samples that have nothing to do with each other: B. L. Welch,
     * Biometrika 34 (1947). Degrees of freedom are rounded down.
     */
    public static ConfidenceInterval ofDifference(double[] from, double[] to) {
        double difference = of(to).mean() - of(from).mean();
        int size = Math.min(from.length, to.length);
        if (size == 1) {
            return new ConfidenceInterval(difference, Double.POSITIVE_INFINITY, 1);
        }
        double error1 = squaredError(from);
        double error2 = squaredError(to);
        double squared = error1 + error2;
        if (squared == 0) {
            return new ConfidenceInterval(difference, 0, size);
        }
        double freedom = squared * squared / (error1 * error1 / (from.length - 1) + error2 * error2 / (to.length - 1));
        return new ConfidenceInterval(difference, StudentT.quantile975((int) freedom) * Math.sqrt(squared), size);
    }

    public double low() {
        return mean - halfWidth;
    }

    public double high() {
        return mean + halfWidth;
    }

    public boolean contains(double value) {
        return low() <= value && value <= high();
    }
}
