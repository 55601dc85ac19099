package dev.samovar.lab.workload;

import java.util.random.RandomGenerator;

/** How long something takes, as a distribution; immutable, shared by all runs. */
@FunctionalInterface
public interface DurationModel {

    /** Draws one duration in nanoseconds, zero or more. */
    long draw(RandomGenerator random);
}
