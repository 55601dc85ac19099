package dev.samovar.time;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Timers that are due in a while, in slots of about a second and in no order within them: adding and cancelling cost
 * O(1). A hashed timing wheel, see G. Varghese and T. Lauck, SOSP 1987.
 */
final class TimerWheel {
    private static final int SLOT_BITS = 30;

    /** Eighteen minutes: a function may run for fifteen, and most environments are not kept warm for longer. */
    private static final int SLOTS = 1024;

    private static final long NEVER = Long.MAX_VALUE;

    /** The first timer of each slot. */
    private final @Nullable PendingTimer[] slots = new @Nullable PendingTimer[SLOTS];

    private final BitSet occupied = new BitSet(SLOTS);
    private int size;
    /** The slots until here, this one included, are empty and remain so. */
    private long passed = Long.MIN_VALUE >> SLOT_BITS;
    /** When the first occupied slot begins, or one before it. */
    private long firstNanos = NEVER;

    int size() {
        return size;
    }

    /** When the first timer is due at the earliest; {@link Long#MAX_VALUE} if there is none. */
    long firstNanos() {
        return firstNanos;
    }

    /** Adds the timer, unless it is due too soon or too late. */
    boolean add(PendingTimer timer) {
        long slot = timer.dueNanos >> SLOT_BITS;
        long ahead = slot - passed;
        if (ahead <= 0 || ahead >= SLOTS) {
            return false;
        }
        int index = index(slot);
        PendingTimer second = slots[index];
        if (second == null) {
            occupied.set(index);
            firstNanos = Math.min(firstNanos, slot << SLOT_BITS);
        } else {
            second.previous = timer;
        }
        timer.next = second;
        slots[index] = timer;
        timer.place = PendingTimer.IN_WHEEL;
        size++;
        return true;
    }

    /** Takes out a timer that is in it. */
    void remove(PendingTimer timer) {
        PendingTimer previous = timer.previous;
        PendingTimer next = timer.next;
        if (next != null) {
            next.previous = previous;
        }
        if (previous != null) {
            previous.next = next;
        } else {
            int index = index(timer.dueNanos >> SLOT_BITS);
            slots[index] = next;
            occupied.set(index, next != null);
        }
        forget(timer);
        if (size == 0) {
            firstNanos = NEVER;
        }
    }

    /** Goes on to a moment; what is due until then, or in the slot that it is in, moves to the heap. */
    void turnTo(long nanos, TimerHeap heap) {
        while (firstNanos <= nanos) {
            empty(firstNanos >> SLOT_BITS, heap);
        }
        passed = Math.max(passed, nanos >> SLOT_BITS);
    }

    private void empty(long slot, TimerHeap heap) {
        PendingTimer timer = slots[index(slot)];
        slots[index(slot)] = null;
        occupied.clear(index(slot));
        while (timer != null) {
            PendingTimer next = timer.next;
            forget(timer);
            heap.add(timer);
            timer = next;
        }
        passed = slot;
        firstNanos = size == 0 ? NEVER : nextOccupied(slot) << SLOT_BITS;
    }

    private void forget(PendingTimer timer) {
        timer.previous = null;
        timer.next = null;
        timer.place = PendingTimer.GONE;
        size--;
    }

    private long nextOccupied(long slot) {
        int from = index(slot);
        int after = occupied.nextSetBit(from);
        int index = after < 0 ? occupied.nextSetBit(0) : after;
        return slot + index(index - from);
    }

    private static int index(long slot) {
        return (int) slot & (SLOTS - 1);
    }
}
