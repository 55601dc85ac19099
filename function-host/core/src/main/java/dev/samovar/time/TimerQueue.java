package dev.samovar.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pending timers, the next one due on top: a binary heap in which each timer knows its place, so that adding,
 * cancelling and taking cost O(log n) even with millions pending. Not thread-safe.
 */
final class TimerQueue {
    private static final int INITIAL_CAPACITY = 64;

    private @Nullable PendingTimer[] heap = new @Nullable PendingTimer[INITIAL_CAPACITY];
    private int size;
    private long sequence;

    PendingTimer add(long dueNanos, Runnable task) {
        var timer = new PendingTimer(this, dueNanos, sequence++, task);
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, timer);
        return timer;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** When the next timer is due; {@link Long#MAX_VALUE} if none is pending. */
    long nextDueNanos() {
        PendingTimer next = heap[0];
        return next == null ? Long.MAX_VALUE : next.dueNanos;
    }

    /** Takes the next timer; there must be one. */
    PendingTimer remove() {
        PendingTimer next = at(0);
        remove(next);
        return next;
    }

    void remove(PendingTimer timer) {
        int place = timer.place;
        if (place < 0) {
            return;
        }
        timer.place = PendingTimer.GONE;
        PendingTimer last = at(--size);
        heap[size] = null;
        if (last == timer) {
            return;
        }
        siftDown(place, last);
        if (last.place == place) {
            siftUp(place, last);
        }
    }

    private void siftUp(int from, PendingTimer timer) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            PendingTimer above = at(parent);
            if (!timer.isBefore(above)) {
                break;
            }
            put(place, above);
            place = parent;
        }
        put(place, timer);
    }

    private void siftDown(int from, PendingTimer timer) {
        int place = from;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && at(child + 1).isBefore(at(child))) {
                child++;
            }
            PendingTimer below = at(child);
            if (!below.isBefore(timer)) {
                break;
            }
            put(place, below);
            place = child;
        }
        put(place, timer);
    }

    private void put(int place, PendingTimer timer) {
        heap[place] = timer;
        timer.place = place;
    }

    private PendingTimer at(int place) {
        PendingTimer timer = heap[place];
        if (timer == null) {
            throw new IllegalStateException("no timer at " + place + " of " + size);
        }
        return timer;
    }
}
