package dev.samovar.lab.workload;

/** Invocations that come when they come, whatever became of those before them. */
public non-sealed interface OpenWorkload extends Workload {

    /**
     * The invocations of a shard's functions.
     *
     * @param seed of the run: the same seed gives the same invocations, and each function the same ones in whichever
     *     shard it is
     */
    Arrivals arrivals(Shard shard, long seed);
}
