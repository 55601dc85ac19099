package dev.samovar.lab.report;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.measure.EnvironmentSpan;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** A stretch of a run that a picture of its environments shows, the same for all policies. */
record TimeWindow(Duration from, Duration to) {
    /** More of them become too thin to be told apart. */
    private static final int CALLS_PER_LANE = 40;
    /** A close-up is at least as many times as long as a cold start. */
    private static final int STARTS_LONG = 3;

    /** A longer part is no close-up. */
    private static final int CLOSER = 4;

    private static final int MARGIN_SHARE = 10;

    Duration length() {
        return to.minus(from);
    }

    boolean shows(EnvironmentSpan span) {
        return span.from().compareTo(to) < 0 && span.to().compareTo(from) > 0;
    }

    boolean showsBeginOf(EnvironmentSpan span) {
        return span.from().compareTo(to) < 0 && span.from().compareTo(from) >= 0;
    }

    /**
     * The longest stretch in which single invocations can be told apart, where most cold starts are; the first such.
     *
     * @param logs each policy's spans, in the order of their begin
     */
    static Optional<TimeWindow> overview(List<List<EnvironmentSpan>> logs) {
        long known = known(logs);
        long[] starts = starts(logs);
        for (Duration step : Ticks.TIME_STEPS.reversed()) {
            long length = step.toNanos();
            if (length <= known) {
                TimeWindow window = fullest(
                        starts, length, 0, known, start -> start / (length / MARGIN_SHARE) * (length / MARGIN_SHARE));
                if (logs.stream().allMatch(window::isLegible)) {
                    return Optional.of(window);
                }
            }
        }
        return known > 0 ? Optional.of(new TimeWindow(Duration.ZERO, Duration.ofNanos(known))) : Optional.empty();
    }

    /** A stretch of this one that is short enough to see what a cold start is made of. */
    Optional<TimeWindow> closeUp(List<List<EnvironmentSpan>> logs) {
        long[] lengths = logs.stream()
                .flatMap(List::stream)
                .filter(TimeWindow::isStart)
                .filter(this::showsBeginOf)
                .mapToLong(span -> span.to().minus(span.from()).toNanos())
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return Optional.empty();
        }
        long least = lengths[lengths.length / 2] * STARTS_LONG;
        return Ticks.TIME_STEPS.stream()
                .mapToLong(Duration::toNanos)
                .filter(length -> length >= least && length * CLOSER <= length().toNanos())
                .mapToObj(length -> fullest(
                        starts(logs),
                        length,
                        from.toNanos(),
                        to.toNanos(),
                        start -> roundedDown(start - length / MARGIN_SHARE, length / MARGIN_SHARE)))
                .findFirst();
    }

    /* The spans that are known of every policy end here: logs keep the first ones only. */
    private static long known(List<List<EnvironmentSpan>> logs) {
        return logs.stream()
                .filter(log -> !log.isEmpty())
                .mapToLong(log -> log.getLast().from().toNanos())
                .min()
                .orElse(0);
    }

    private static long[] starts(List<List<EnvironmentSpan>> logs) {
        return logs.stream()
                .flatMap(List::stream)
                .filter(TimeWindow::isStart)
                .mapToLong(span -> span.from().toNanos())
                .sorted()
                .toArray();
    }

    private static boolean isStart(EnvironmentSpan span) {
        return span.state() == EnvironmentState.STARTING;
    }

    private boolean isLegible(List<EnvironmentSpan> log) {
        List<EnvironmentSpan> shown = log.stream().filter(this::shows).toList();
        long lanes = shown.stream().mapToInt(EnvironmentSpan::lane).distinct().count();
        long calls = shown.stream()
                .filter(span -> span.state() == EnvironmentState.BUSY)
                .count();
        return calls <= CALLS_PER_LANE * lanes;
    }

    /* The window of this length with most starts, among those that begin a little before one. */
    private static TimeWindow fullest(long[] starts, long length, long from, long to, LongUnaryOperator before) {
        long best = from;
        int most = -1;
        for (long start : starts) {
            long begin = Math.clamp(before.applyAsLong(start), from, to - length);
            int count = rank(starts, begin + length) - rank(starts, begin);
            if (count > most) {
                best = begin;
                most = count;
            }
        }
        return new TimeWindow(Duration.ofNanos(best), Duration.ofNanos(best + length));
    }

    private static int rank(long[] sorted, long key) {
        int place = Arrays.binarySearch(sorted, key);
        while (place > 0 && sorted[place - 1] == key) {
            place--;
        }
        return place < 0 ? -place - 1 : place;
    }

    private static long roundedDown(long value, long step) {
        return Math.floorDiv(value, step) * step;
    }
}
