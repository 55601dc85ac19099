package dev.samovar.lab.measure;

import java.time.Duration;
import java.util.List;

/** What happened when, in a few hundred bins of equal length, however long the run. */
public final class Timeline {
    private final Duration binLength;
    private final List<Bin> bins;

    Timeline(Duration binLength, List<Bin> bins) {
        this.binLength = binLength;
        this.bins = List.copyOf(bins);
    }

    /**
     * What happened within one bin.
     *
     * @param invocations that arrived
     * @param coldStarts those of them that waited for a runtime
     * @param throttled those of them that were refused
     * @param startingMean environments that were getting ready, mean over time
     * @param busyMean environments that ran an invocation, mean over time
     * @param idleMean environments that waited, mean over time
     * @param busyPeak the most that ran at once; with several shards the sum of their peaks, so never too low
     * @param environmentsPeak the most environments that there were at once, likewise
     */
    public record Bin(
            long invocations,
            long coldStarts,
            long throttled,
            double startingMean,
            double busyMean,
            double idleMean,
            int busyPeak,
            int environmentsPeak) {

        /** All environments, mean over time. */
        public double environmentsMean() {
            return startingMean + busyMean + idleMean;
        }

        Bin plus(Bin other) {
            return new Bin(
                    invocations + other.invocations,
                    coldStarts + other.coldStarts,
                    throttled + other.throttled,
                    startingMean + other.startingMean,
                    busyMean + other.busyMean,
                    idleMean + other.idleMean,
                    busyPeak + other.busyPeak,
                    environmentsPeak + other.environmentsPeak);
        }
    }

    public Duration binLength() {
        return binLength;
    }

    /** How long the run was. */
    public Duration length() {
        return binLength.multipliedBy(bins.size());
    }

    public List<Bin> bins() {
        return bins;
    }

    /** Invocations that ran at once, mean over the whole run. */
    public double concurrencyMean() {
        return bins.stream().mapToDouble(Bin::busyMean).average().orElse(0);
    }

    public int concurrencyPeak() {
        return bins.stream().mapToInt(Bin::busyPeak).max().orElse(0);
    }

    /** Environments, mean over the whole run. */
    public double environmentsMean() {
        return bins.stream().mapToDouble(Bin::environmentsMean).average().orElse(0);
    }

    public int environmentsPeak() {
        return bins.stream().mapToInt(Bin::environmentsPeak).max().orElse(0);
    }

    Timeline plus(Timeline other) {
        Bin[] both = new Bin[bins.size()];
        for (int bin = 0; bin < both.length; bin++) {
            both[bin] = bins.get(bin).plus(other.bins.get(bin));
        }
        return new Timeline(binLength, List.of(both));
    }
}
