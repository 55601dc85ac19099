package dev.samovar.mapping.poll.queue;

import dev.samovar.time.Scheduler;

/**
 * How many batches may run at a time now: more, minute by minute, while they do not suffice; half as many after a
 * failure; few after a silence.
 */
final class Scaling {
    private static final double MINUTE_NANOS = 60e9;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final Scheduler scheduler;
    private final ScalingRule rule;
    private double limit;
    private boolean busy;
    private long grownNanos;
    private long shrunkNanos;

    Scaling(Scheduler scheduler, ScalingRule rule) {
        this.scheduler = scheduler;
        this.rule = rule;
        this.limit = rule.first();
        this.shrunkNanos = scheduler.nanoTime() - SECOND_NANOS;
    }

    /** How many batches may run. */
    int limit() {
        return (int) limit;
    }

    /**
     * Takes note of how many batches run.
     *
     * @return whether that is as many as may, but there will be more later
     */
    boolean isShort(int running) {
        long now = scheduler.nanoTime();
        boolean wasBusy = busy;
        busy = running >= limit();
        if (busy && wasBusy) {
            limit = Math.min(rule.max(), limit + rule.perMinute() * (now - grownNanos) / MINUTE_NANOS);
        }
        grownNanos = now;
        return busy && limit < rule.max();
    }

    /** The function failed, or was throttled. Many batches fail at once: that counts once a second. */
    void failed() {
        long now = scheduler.nanoTime();
        if (now - shrunkNanos >= SECOND_NANOS) {
            shrunkNanos = now;
            limit = Math.max(rule.least(), limit / 2);
        }
    }

    /** The queue had nothing for as long as a receive waits. */
    void idle() {
        if (rule.shrinksWhenIdle()) {
            limit = rule.least();
        }
    }
}
