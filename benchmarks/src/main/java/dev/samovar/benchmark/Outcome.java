package dev.samovar.benchmark;

import java.util.Locale;

/** What came of callers that each did something again and again. */
record Outcome(double perSecond, double medianMs, double p99Ms) {
    private static final double NANOS_PER_SECOND = 1e9;

    static Outcome of(Samples samples, long nanos) {
        return new Outcome(samples.size() * NANOS_PER_SECOND / nanos, samples.medianMs(), samples.percentileMs(99));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s, p50 %.2f ms, p99 %.2f ms", perSecond, medianMs, p99Ms);
    }
}
