package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlive;
import java.time.Duration;

/** How long an application was idle each time, and what that tells of the next. Learning one more costs O(1). */
final class IdleTimes {
    private static final long NANOS_PER_BIN = Duration.ofMinutes(1).toNanos();

    /** How much the last idle time counts in the forecast. */
    private static final double SMOOTHING = 0.3;

    private final HybridSettings settings;
    private final KeepAlive standard;
    private final int[] bins;
    private final Percentile head;
    private final Percentile tail;
    private long within;
    private long beyond;
    private double sumOfSquares;
    private double forecastNanos;
    private KeepAlive answer;
    private int answerHead = -1;
    private int answerTail = -1;

    IdleTimes(HybridSettings settings) {
        this.settings = settings;
        this.standard = KeepAlive.during(settings.range());
        this.bins = new int[(int) settings.range().toMinutes()];
        this.head = new Percentile(bins, settings.head());
        this.tail = new Percentile(bins, settings.tail());
        this.answer = standard;
    }

    void add(long nanos) {
        forecastNanos = within + beyond == 0 ? nanos : forecastNanos + SMOOTHING * (nanos - forecastNanos);
        long bin = nanos / NANOS_PER_BIN;
        if (bin >= bins.length) {
            beyond++;
            return;
        }
        int before = bins[(int) bin]++;
        sumOfSquares += 2.0 * before + 1;
        within++;
        head.added((int) bin, within);
        tail.added((int) bin, within);
    }

    /** What is best for an environment that falls idle now. */
    KeepAlive next() {
        if (beyond > settings.outOfBounds() * (within + beyond)) {
            return byForecast();
        }
        return isTelling() ? byHistogram() : standard;
    }

    /* The coefficient of variation of the bins' counts, compared without roots and divisions by zero. */
    private boolean isTelling() {
        double mean = (double) within / bins.length;
        double variance = sumOfSquares / bins.length - mean * mean;
        double least = settings.variation() * mean;
        return within > 0 && variance >= least * least;
    }

    private KeepAlive byHistogram() {
        if (head.bin() != answerHead || tail.bin() != answerTail) {
            answerHead = head.bin();
            answerTail = tail.bin();
            /* The head is rounded down to the beginning of its bin, the tail up to the end. */
            double from = answerHead * NANOS_PER_BIN * (1 - settings.margin());
            double to = (answerTail + 1) * NANOS_PER_BIN * (1 + settings.margin());
            answer = between(from, to);
        }
        return answer;
    }

    private KeepAlive byForecast() {
        return between(
                forecastNanos * (1 - settings.forecastMargin()), forecastNanos * (1 + settings.forecastMargin()));
    }

    private static KeepAlive between(double fromNanos, double toNanos) {
        Duration from = Duration.ofNanos((long) fromNanos);
        return KeepAlive.preWarmed(from, Duration.ofNanos((long) toNanos).minus(from));
    }
}
