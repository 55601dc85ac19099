package dev.samovar.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Timers, the next one due on top: a binary heap in which each timer knows its place, so that adding, cancelling and
 * taking cost O(log n).
 */
final class TimerHeap {
    private static final int INITIAL_CAPACITY = 64;

    private @Nullable PendingTimer[] heap = new @Nullable PendingTimer[INITIAL_CAPACITY];
    private int size;

    void add(PendingTimer timer) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, timer);
    }

    int size() {
        return size;
    }

    /** The next timer; null if there is none. */
    @Nullable
    PendingTimer first() {
        return heap[0];
    }

    /** Takes out a timer that is in it. */
    void remove(PendingTimer timer) {
        int place = timer.place;
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
