package dev.samovar.lab.measure;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A distribution of durations in some kilobytes, however many there are: microseconds with three significant digits.
 * The mean is exact.
 */
public final class DurationHistogram {
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final long NANOS_PER_MICROSECOND = 1_000;
    private static final double MICROSECONDS_PER_MILLISECOND = 1e3;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Histogram microseconds = new Histogram(SIGNIFICANT_DIGITS);
    private double sumNanos;

    /** An empty distribution. */
    public DurationHistogram() {}

    /** Counts one duration, zero or more. */
    public void record(long nanos) {
        microseconds.recordValue((nanos + NANOS_PER_MICROSECOND / 2) / NANOS_PER_MICROSECOND);
        sumNanos += nanos;
    }

    /** What both hold; neither is changed. */
    public DurationHistogram plus(DurationHistogram other) {
        var both = new DurationHistogram();
        both.microseconds.add(microseconds);
        both.microseconds.add(other.microseconds);
        both.sumNanos = sumNanos + other.sumNanos;
        return both;
    }

    public long count() {
        return microseconds.getTotalCount();
    }

    /** The mean; 0 if it is empty. */
    public double meanMillis() {
        return count() == 0 ? 0 : sumNanos / count() / NANOS_PER_MILLISECOND;
    }

    /**
     * The least duration that this share of all do not exceed; 0 if it is empty.
     *
     * @param percentile 0 to 100
     */
    public double percentileMillis(double percentile) {
        return microseconds.getValueAtPercentile(percentile) / MICROSECONDS_PER_MILLISECOND;
    }

    public double maxMillis() {
        return microseconds.getMaxValue() / MICROSECONDS_PER_MILLISECOND;
    }

    /** The cumulative distribution, a point for each step of the histogram; for pictures. */
    public List<CumulativeShare> cumulative() {
        List<CumulativeShare> points = new ArrayList<>();
        microseconds
                .recordedValues()
                .forEach(step -> points.add(new CumulativeShare(
                        step.getValueIteratedTo() / MICROSECONDS_PER_MILLISECOND,
                        Counts.share(step.getTotalCountToThisValue(), count()))));
        return points;
    }

    /** The share of all durations, 0 to 1, that are not longer than this. */
    public record CumulativeShare(double millis, double share) {}
}
