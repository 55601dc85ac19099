package dev.samovar.time;

import org.jspecify.annotations.Nullable;

/**
 * Pending timers, the next one due first: a heap of those due soon, and a wheel of the others. Most of them wait for what
 * never happens, such as a timeout, and are cancelled before they come near the heap. Not thread-safe.
 */
final class TimerQueue {
    private final TimerHeap soon = new TimerHeap();
    private final TimerWheel later = new TimerWheel();
    private long sequence;

    PendingTimer add(long nowNanos, long dueNanos, Runnable task) {
        var timer = new PendingTimer(this, dueNanos, sequence++, task);
        later.turnTo(nowNanos, soon);
        if (!later.add(timer)) {
            soon.add(timer);
        }
        return timer;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return soon.size() + later.size();
    }

    /** When the next timer is due; {@link Long#MAX_VALUE} if none is pending. */
    long nextDueNanos() {
        PendingTimer next = next();
        return next == null ? Long.MAX_VALUE : next.dueNanos;
    }

    /** Takes the next timer; there must be one. */
    PendingTimer remove() {
        PendingTimer next = next();
        if (next == null) {
            throw new IllegalStateException("no timer is pending");
        }
        soon.remove(next);
        return next;
    }

    private @Nullable PendingTimer next() {
        PendingTimer next = soon.first();
        while (later.size() > 0 && (next == null || later.firstNanos() <= next.dueNanos)) {
            later.turnTo(later.firstNanos(), soon);
            next = soon.first();
        }
        return next;
    }

    void remove(PendingTimer timer) {
        if (timer.place == PendingTimer.IN_WHEEL) {
            later.remove(timer);
        } else if (timer.place != PendingTimer.GONE) {
            soon.remove(timer);
        }
    }
}
