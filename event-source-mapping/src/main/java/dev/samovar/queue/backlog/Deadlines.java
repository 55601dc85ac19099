package dev.samovar.queue.backlog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The invisible messages, the next to become visible on top: a binary heap in which each message knows its place, so
 * that any of them leaves in O(log n).
 */
final class Deadlines {
    private static final int INITIAL_CAPACITY = 16;

    private @Nullable Message[] heap = new @Nullable Message[INITIAL_CAPACITY];
    private int size;

    /** The next to become visible; null if all are. */
    @Nullable
    Message first() {
        return heap[0];
    }

    void add(Message message) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, message);
    }

    void remove(Message message) {
        int place = message.place;
        message.place = Message.NOWHERE;
        Message last = at(--size);
        heap[size] = null;
        if (last != message) {
            siftDown(place, last);
            if (last.place == place) {
                siftUp(place, last);
            }
        }
    }

    private static boolean isBefore(Message one, Message other) {
        return one.visibleAtMillis != other.visibleAtMillis
                ? one.visibleAtMillis < other.visibleAtMillis
                : one.sequence() < other.sequence();
    }

    private void siftUp(int from, Message message) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            Message above = at(parent);
            if (!isBefore(message, above)) {
                break;
            }
            put(place, above);
            place = parent;
        }
        put(place, message);
    }

    private void siftDown(int from, Message message) {
        int place = from;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(at(child + 1), at(child))) {
                child++;
            }
            Message below = at(child);
            if (!isBefore(below, message)) {
                break;
            }
            put(place, below);
            place = child;
        }
        put(place, message);
    }

    private void put(int place, Message message) {
        heap[place] = message;
        message.place = place;
    }

    private Message at(int place) {
        Message message = heap[place];
        if (message == null) {
            throw new IllegalStateException("no message at " + place + " of " + size);
        }
        return message;
    }
}
