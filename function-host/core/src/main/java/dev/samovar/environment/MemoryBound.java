package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;

/**
 * A bound on the memory of all environments on demand, and who goes first when a new one would exceed it.
 *
 * <p>Only idle environments go. If none is left, the new one is made all the same: who may run is decided elsewhere.
 */
public interface MemoryBound {

    /** The bound in megabytes. */
    long megabytes();

    /**
     * What an environment that just fell idle is worth. The one with the lowest priority goes first, and among equals the
     * one that fell idle first.
     */
    double priority(FunctionVersion function, long nowNanos);

    /**
     * Learns that an environment went.
     *
     * @param priority what it was worth
     * @param last whether its version has no other environment now
     */
    default void evicted(FunctionVersion function, double priority, boolean last) {}

    /** No bound. */
    static MemoryBound none() {
        return new Unbounded();
    }
}
