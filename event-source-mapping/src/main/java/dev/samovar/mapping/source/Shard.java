package dev.samovar.mapping.source;

import java.util.Set;

/**
 * A part of a log that keeps its order.
 *
 * @param id unique in the log
 * @param parents the shards that were split or merged into it: they are read first
 * @param isOpen whether records can still be added
 */
public record Shard(String id, Set<String> parents, boolean isOpen) {
    public Shard {
        parents = Set.copyOf(parents);
    }
}
