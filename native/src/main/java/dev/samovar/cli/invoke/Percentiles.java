package dev.samovar.cli.invoke;

import java.time.Duration;
import java.util.List;

/** Durations in order, to look up the one that a share of them does not exceed. */
record Percentiles(List<Duration> ascending) {

    static Percentiles of(List<Duration> durations) {
        return new Percentiles(durations.stream().sorted().toList());
    }

    boolean isEmpty() {
        return ascending.isEmpty();
    }

    int count() {
        return ascending.size();
    }

    /** The nearest rank: the smallest duration that at least this percentage of all do not exceed. */
    Duration at(int percent) {
        int rank = Math.ceilDiv(percent * ascending.size(), 100);
        return ascending.get(Math.max(rank, 1) - 1);
    }
}
