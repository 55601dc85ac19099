package dev.samovar.mapping.source;

import java.util.List;
import java.util.Set;

/** Hears which shards a poller is to read, in tasks of the scheduler. */
public interface ShardListener {

    /**
     * There are shards to read: at first all that the log still has, later those that come into being, or that are taken
     * over from another reader. One that is known already is not told again.
     */
    void assigned(List<Shard> shards);

    /**
     * Shards are another reader's from now on.
     *
     * @param released runs as soon as nothing of them is being processed any more, and its positions are kept
     */
    void revoked(Set<String> shardIds, Runnable released);

    /**
     * The log as a whole does not answer, and is asked again and again. Reads stay open meanwhile.
     *
     * @param reason in AWS's words; empty if the log answers again
     */
    void problem(String reason);
}
