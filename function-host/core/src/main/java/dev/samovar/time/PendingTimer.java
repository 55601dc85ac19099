package dev.samovar.time;

import org.jspecify.annotations.Nullable;

/** A timer in a {@link TimerQueue}. */
final class PendingTimer implements Scheduler.Timer {
    static final int GONE = -1;
    static final int IN_WHEEL = -2;

    final long dueNanos;
    final Runnable task;
    /** In the heap, if it is not negative. */
    int place = GONE;

    /** Its neighbours in a slot of the wheel. */
    @Nullable
    PendingTimer previous;

    @Nullable
    PendingTimer next;

    private final TimerQueue queue;
    private final long sequence;

    PendingTimer(TimerQueue queue, long dueNanos, long sequence, Runnable task) {
        this.queue = queue;
        this.dueNanos = dueNanos;
        this.sequence = sequence;
        this.task = task;
    }

    boolean isBefore(PendingTimer other) {
        return dueNanos != other.dueNanos ? dueNanos < other.dueNanos : sequence < other.sequence;
    }

    @Override
    public void cancel() {
        queue.remove(this);
    }
}
