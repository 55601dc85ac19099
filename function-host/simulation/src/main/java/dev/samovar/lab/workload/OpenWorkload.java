package dev.samovar.lab.workload;

/** Invocations that come when they come, whatever became of those before them. */
public non-sealed interface OpenWorkload extends Workload {

    /** As many threads can simulate it at once. */
    int SHARDS = 8;

    /**
     * Into how many shards it may be cut: one where each shard's arrivals would cost as much as those of the whole, as
     * with files.
     */
    default int shards() {
        return Math.clamp(functions().size(), 1, SHARDS);
    }

    /**
     * The invocations of a shard's functions.
     *
     * @param seed of the run: the same seed gives the same invocations, and each function the same ones in whichever
     *     shard it is
     */
    Arrivals arrivals(Shard shard, long seed);
}
