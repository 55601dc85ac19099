package dev.samovar.lab.measure;

import dev.samovar.environment.EnvironmentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first spans of a run, in the order in which they begin. */
final class SpanLog {
    /** The place of a span that came too late. */
    static final int NOT_KEPT = -1;

    private final int capacity;
    private final List<Open> spans = new ArrayList<>();

    SpanLog(int capacity) {
        this.capacity = capacity;
    }

    /** Begins a span, and returns its place. */
    int begin(int function, long environment, EnvironmentState state, long nowNanos) {
        if (spans.size() == capacity) {
            return NOT_KEPT;
        }
        spans.add(new Open(function, environment, state, nowNanos));
        return spans.size() - 1;
    }

    void end(int place, long nowNanos) {
        if (place != NOT_KEPT) {
            spans.get(place).toNanos = nowNanos;
        }
    }

    /** The spans that lasted; none goes on beyond the run's end. */
    List<EnvironmentSpan> spans(long lengthNanos) {
        return spans.stream()
                .filter(span -> Math.min(span.toNanos, lengthNanos) > span.fromNanos)
                .map(span -> span.closed(lengthNanos))
                .toList();
    }

    /** The first spans of several logs, each environment in the lowest lane that is free. */
    static List<EnvironmentSpan> merge(List<List<EnvironmentSpan>> logs, int capacity) {
        List<EnvironmentSpan> first = logs.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EnvironmentSpan::from).thenComparingLong(EnvironmentSpan::environment))
                .limit(capacity)
                .toList();
        Map<Long, Duration> ends = new HashMap<>();
        first.forEach(span -> ends.merge(span.environment(), span.to(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        Map<Long, Integer> lanes = new HashMap<>();
        List<Duration> freeFrom = new ArrayList<>();
        List<EnvironmentSpan> laned = new ArrayList<>();
        for (EnvironmentSpan span : first) {
            Integer lane = lanes.get(span.environment());
            if (lane == null) {
                lane = freeLane(freeFrom, span.from());
                freeFrom.set(lane, ends.getOrDefault(span.environment(), span.to()));
                lanes.put(span.environment(), lane);
            }
            laned.add(span.inLane(lane));
        }
        return laned;
    }

    private static int freeLane(List<Duration> freeFrom, Duration at) {
        for (int lane = 0; lane < freeFrom.size(); lane++) {
            if (freeFrom.get(lane).compareTo(at) <= 0) {
                return lane;
            }
        }
        freeFrom.add(at);
        return freeFrom.size() - 1;
    }

    /** A span that may still go on. */
    private static final class Open {
        private final int function;
        private final long environment;
        private final EnvironmentState state;
        private final long fromNanos;
        private long toNanos = Long.MAX_VALUE;

        Open(int function, long environment, EnvironmentState state, long fromNanos) {
            this.function = function;
            this.environment = environment;
            this.state = state;
            this.fromNanos = fromNanos;
        }

        EnvironmentSpan closed(long lengthNanos) {
            return new EnvironmentSpan(
                    function,
                    environment,
                    0,
                    state,
                    Duration.ofNanos(fromNanos),
                    Duration.ofNanos(Math.min(toNanos, lengthNanos)));
        }
    }
}
