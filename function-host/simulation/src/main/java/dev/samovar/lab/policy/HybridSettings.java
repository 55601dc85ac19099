package dev.samovar.lab.policy;

import java.time.Duration;

/**
 * What the hybrid histogram policy can be told.
 *
 * @param range idle times up to here are counted by the minute
 * @param head an environment is ready before this share of idle times ends
 * @param tail and stays until this share has ended
 * @param margin by which it is ready earlier, and stays longer
 * @param variation from this coefficient of variation of its bins on, a histogram is telling
 * @param outOfBounds up to this share of idle times may lie beyond the range
 * @param forecastMargin by which a forecast idle time may be wrong
 */
record HybridSettings(
        Duration range,
        double head,
        double tail,
        double margin,
        double variation,
        double outOfBounds,
        double forecastMargin) {

    static final HybridSettings PAPER = new HybridSettings(Duration.ofHours(4), 0.05, 0.99, 0.1, 2, 0.5, 0.15);

    HybridSettings {
        if (range.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("a histogram reaches over a minute or more, not " + range);
        }
        if (!(head > 0 && head < tail && tail <= 1)) {
            throw new IllegalArgumentException(
                    "head and tail are shares, the head before the tail: " + head + ", " + tail);
        }
        if (!(margin >= 0 && margin < 1 && forecastMargin > 0 && forecastMargin < 1)) {
            throw new IllegalArgumentException("margins are shares: " + margin + ", " + forecastMargin);
        }
    }
}
