package dev.samovar.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A scheduler whose clock jumps to the next due task: four minutes pass in no time.
 *
 * <p>Not thread-safe: one thread drives it. The same tasks in the same order always give the same run.
 */
public final class VirtualScheduler implements Scheduler {
    private final TimerQueue timers = new TimerQueue();
    private final Instant start;
    private long nowNanos;

    /** A clock that stands at the epoch. */
    public VirtualScheduler() {
        this(Instant.EPOCH);
    }

    public VirtualScheduler(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nowNanos);
    }

    @Override
    public long nanoTime() {
        return nowNanos;
    }

    @Override
    public void execute(Runnable task) {
        timers.add(nowNanos, nowNanos, task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return timers.add(nowNanos, nowNanos + nanosOf(delay), task);
    }

    /** Runs everything due within the duration, that moment included, then stands at its end. */
    public void runFor(Duration duration) {
        runUntil(nowNanos + nanosOf(duration));
    }

    /** Runs everything due until {@link #nanoTime} is this, that moment included, then stands there. */
    public void runUntil(long untilNanos) {
        while (timers.nextDueNanos() <= untilNanos && !timers.isEmpty()) {
            runNext();
        }
        nowNanos = untilNanos;
    }

    /** Runs until nothing is pending. */
    public void runUntilIdle() {
        while (!timers.isEmpty()) {
            runNext();
        }
    }

    /** Runs what is due now, without letting time pass. */
    public void runDue() {
        runFor(Duration.ZERO);
    }

    /** Lets time pass until the next task is due, and runs it; there must be one. */
    public void runNext() {
        PendingTimer next = timers.remove();
        nowNanos = next.dueNanos;
        next.task.run();
    }

    static long nanosOf(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is in the past: " + delay);
        }
        return delay.toNanos();
    }
}
