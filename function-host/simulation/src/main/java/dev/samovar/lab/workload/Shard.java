package dev.samovar.lab.workload;

/**
 * A part of a workload's functions that is simulated apart from the others. What is in a shard depends on the workload
 * alone and never on the machine, so that results do not either.
 *
 * @param index from zero
 * @param count how many shards there are
 */
public record Shard(int index, int count) {

    /** The one shard that holds everything. */
    public static final Shard WHOLE = new Shard(0, 1);

    public Shard {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("shard " + index + " of " + count);
        }
    }

    /** Whether the function with this index in {@link Workload#functions} belongs here. */
    public boolean holds(int function) {
        return function % count == index;
    }
}
