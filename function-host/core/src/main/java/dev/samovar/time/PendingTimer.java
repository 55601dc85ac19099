package dev.samovar.time;

/** A timer in a {@link TimerQueue}. */
final class PendingTimer implements Scheduler.Timer {
    static final int GONE = -1;

    final long dueNanos;
    final Runnable task;
    int place = GONE;

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
