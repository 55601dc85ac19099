package dev.samovar.lab.workload;

import java.util.random.RandomGenerator;

/** How long a handler takes by the age of its environment: a JVM gets quicker with practice. Immutable, shared by all runs. */
@FunctionalInterface
public interface WarmUp {

    /**
     * Draws one duration in nanoseconds, zero or more.
     *
     * @param earlier how many invocations the environment has had before, since its runtime started
     */
    long draw(int earlier, RandomGenerator random);
}
