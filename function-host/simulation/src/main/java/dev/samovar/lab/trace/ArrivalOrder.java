package dev.samovar.lab.trace;

import dev.samovar.event.HostEvent.InvocationArrived;
import dev.samovar.event.HostEvent.InvocationEnded;
import dev.samovar.event.HostEvent.InvocationStarted;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.RequestId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Puts invocations, which end in any order, back into the order in which they arrived: a row is held back until all
 * before it are known.
 */
final class ArrivalOrder {
    /** Who waits longer than this many others is left out, so that a hanging function does not hold up the file. */
    static final int HELD_MOST = 1 << 16;

    private static final int NANOS_DIGITS = 9;
    private static final int MILLISECONDS_DIGITS = 6;

    private final Instant start;
    private final StringBuilder rows;
    private final Queue<Arrival> held = new ArrayDeque<>();
    private final Map<RequestId, Arrival> running = new HashMap<>();
    private long lastNanos;

    /**
     * Nothing has arrived yet.
     *
     * @param start times count from here
     * @param rows takes the rows that are ready, each with its end of line
     */
    ArrivalOrder(Instant start, StringBuilder rows) {
        this.start = start;
        this.rows = rows;
    }

    void arrived(InvocationArrived event) {
        /* The wall clock may have been set back; a trace's times never fall. */
        lastNanos = Math.max(lastNanos, Duration.between(start, event.at()).toNanos());
        var arrival = new Arrival(event.requestId(), lastNanos, event.function(), event.memoryMb());
        held.add(arrival);
        Arrival unfinished = running.put(event.requestId(), arrival);
        if (unfinished != null) {
            unfinished.known = true;
        }
        if (held.size() > HELD_MOST) {
            leaveOut(held.remove());
            release();
        }
    }

    void started(InvocationStarted event) {
        Arrival arrival = running.get(event.requestId());
        if (arrival != null) {
            arrival.cold = event.cold();
        }
    }

    void ended(InvocationEnded event) {
        Arrival arrival = running.remove(event.requestId());
        if (arrival != null) {
            arrival.known = true;
            arrival.report = reportOf(event.result());
            release();
        }
    }

    private static Optional<InvocationReport> reportOf(InvocationResult result) {
        return result instanceof InvocationResult.Executed executed ? Optional.of(executed.report()) : Optional.empty();
    }

    /** Nothing more will end. */
    void end() {
        running.values().forEach(unfinished -> unfinished.known = true);
        running.clear();
        release();
    }

    private void leaveOut(Arrival oldest) {
        running.remove(oldest.requestId, oldest);
    }

    private void release() {
        for (Arrival next = held.peek(); next != null && next.known; next = held.peek()) {
            held.remove();
            next.report.ifPresent(next::write);
        }
    }

    /** One invocation, from its arrival to its row. */
    private final class Arrival {
        private final RequestId requestId;
        private final long nanos;
        private final String function;
        private final int memoryMb;
        private boolean cold;
        /** Whether nothing more will be learned of it. */
        private boolean known;
        /** What it took; empty if it did not run. */
        private Optional<InvocationReport> report = Optional.empty();

        Arrival(RequestId requestId, long nanos, String function, int memoryMb) {
            this.requestId = requestId;
            this.nanos = nanos;
            this.function = function;
            this.memoryMb = memoryMb;
        }

        void write(InvocationReport ended) {
            rows.append(decimal(nanos, NANOS_DIGITS))
                    .append(',')
                    .append(function)
                    .append(',');
            rows.append(milliseconds(ended.duration()))
                    .append(',')
                    .append(memoryMb)
                    .append(',');
            if (cold) {
                ended.initDuration().or(ended::restoreDuration).ifPresent(init -> rows.append(milliseconds(init)));
            }
            rows.append('\n');
        }
    }

    private static String milliseconds(Duration duration) {
        return decimal(duration.toNanos(), MILLISECONDS_DIGITS);
    }

    private static String decimal(long nanos, int digits) {
        return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
    }
}
