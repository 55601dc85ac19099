package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.util.TreeSet;

/** The memory of all environments on demand, kept within its bound at the cost of idle ones. */
final class WarmMemory {
    private final MemoryBound bound;
    private final boolean bounded;
    private final TreeSet<IdleEnvironment> idle = new TreeSet<>(IdleEnvironment.LEAST_FIRST);
    private long megabytes;
    private long sequence;

    WarmMemory(MemoryBound bound) {
        this.bound = bound;
        this.bounded = bound.megabytes() < Long.MAX_VALUE;
    }

    /** Makes room for a new environment of this function. */
    void take(FunctionVersion function) {
        if (bounded) {
            int more = function.configuration().memoryMb();
            evictDownTo(bound.megabytes() - more);
            megabytes += more;
        }
    }

    /** Takes back what an environment of this function held. */
    void giveBack(FunctionVersion function) {
        if (bounded) {
            megabytes -= function.configuration().memoryMb();
        }
    }

    /** From now on the environment may have to go: at once, if too many are busy. */
    void fellIdle(IdleEnvironment environment, long nowNanos) {
        if (bounded) {
            environment.priority = bound.priority(environment.version.function(), nowNanos);
            environment.sequence = sequence++;
            idle.add(environment);
            evictDownTo(bound.megabytes());
        }
    }

    void noLongerIdle(IdleEnvironment environment) {
        if (bounded) {
            idle.remove(environment);
        }
    }

    private void evictDownTo(long wanted) {
        while (megabytes > wanted && !idle.isEmpty()) {
            IdleEnvironment least = idle.removeFirst();
            least.version.evict(least);
            bound.evicted(least.version.function(), least.priority, least.version.size() == 0);
        }
    }
}
