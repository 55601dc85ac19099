package dev.samovar.lab.workload;

import java.util.random.RandomGenerator;

/** A law of when a function is invoked; immutable, shared by all runs. */
@FunctionalInterface
public interface ArrivalProcess {

    /**
     * Begins at time zero.
     *
     * @param endNanos what comes then or later is not wanted
     */
    Times begin(RandomGenerator random, long endNanos);

    /** The moments of one run, in order. */
    @FunctionalInterface
    interface Times {

        /** The next moment in nanoseconds since the start, never before the last one; {@link Long#MAX_VALUE} if none. */
        long next();
    }
}
