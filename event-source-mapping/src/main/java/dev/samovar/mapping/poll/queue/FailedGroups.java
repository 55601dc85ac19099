package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.poll.engine.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The groups of a FIFO queue whose later messages must wait, because one before them was not processed. */
final class FailedGroups {
    private static final int SIZE_BEFORE_SWEEP = 1_000;

    private final Map<String, Long> visibleAgainNanos = new HashMap<>();

    /** The message was received and not processed. */
    void add(Received received, long nowNanos) {
        if (visibleAgainNanos.size() >= SIZE_BEFORE_SWEEP) {
            visibleAgainNanos.values().removeIf(end -> end - nowNanos <= 0);
        }
        visibleAgainNanos.put(received.message().group(), received.visibleAgainNanos());
    }

    /* What was received later than the failed message was received after that had come back. */
    private boolean isBehindFailed(Received received) {
        Long end = visibleAgainNanos.get(received.message().group());
        return end != null && received.visibleAgainNanos() - end <= 0;
    }

    /** The messages that need not wait. */
    List<Item<Received>> without(List<Item<Received>> items) {
        return visibleAgainNanos.isEmpty()
                ? items
                : items.stream().filter(item -> !isBehindFailed(item.record())).toList();
    }
}
