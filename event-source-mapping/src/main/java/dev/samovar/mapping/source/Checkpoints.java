package dev.samovar.mapping.source;

import java.util.Optional;

/** How far a mapping is in each shard. Called from tasks of the scheduler. */
public interface Checkpoints {

    /** Where to go on in a shard; empty if nobody ever began. */
    Optional<Checkpoint> find(String shardId);

    /**
     * Keeps a place, instead of the one before. Nobody waits for it: were it lost, records would be processed again.
     */
    void save(String shardId, Checkpoint checkpoint);

    /** Forgets all places: the mapping is gone. */
    void clear();
}
