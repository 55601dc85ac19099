package dev.samovar.lab.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** When a function's first environment is needed, and its second one, and so on: each while that many run at once. */
final class FunctionFuture {
    private final long horizonNanos;
    private final PriorityQueue<Long> ends = new PriorityQueue<>();
    private final List<EnvironmentNeeds> environments = new ArrayList<>();

    FunctionFuture(long horizonNanos) {
        this.horizonNanos = horizonNanos;
    }

    /** Foresees an invocation; they come in the order of time. */
    void arrives(long atNanos, long durationNanos) {
        while (!ends.isEmpty() && ends.element() <= atNanos) {
            long end = ends.remove();
            environments.get(ends.size()).freeAt(end);
        }
        if (ends.size() == environments.size()) {
            environments.add(new EnvironmentNeeds());
        }
        environments.get(ends.size()).neededAt(atNanos, horizonNanos);
        ends.add(atNanos + durationNanos);
    }

    long neededAgain(int busy, long nowNanos) {
        return busy < environments.size() ? environments.get(busy).neededAgain(nowNanos) : Foresight.NEVER;
    }
}
