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
        int freedom = sample.length - 1;
        double squares = Arrays.stream(sample)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / freedom / sample.length);
        return new ConfidenceInterval(mean, StudentT.quantile975(freedom) * error, sample.length);
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
