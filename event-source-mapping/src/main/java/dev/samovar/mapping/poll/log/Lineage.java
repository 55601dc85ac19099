package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.source.Shard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shards of a log and what they came from: a shard is readable when those before it are drained. */
final class Lineage {
    private final Map<String, Shard> shards = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> drained = new HashSet<>();

    void add(List<Shard> more) {
        more.forEach(shard -> shards.putIfAbsent(shard.id(), shard));
    }

    boolean isKnown(String shardId) {
        return shards.containsKey(shardId);
    }

    /** The shards that can be read now; each is told once. A shard that the log has forgotten holds nothing up. */
    List<Shard> takeReadable() {
        List<Shard> readable = new ArrayList<>();
        for (Shard shard : shards.values()) {
            boolean waits = shard.parents().stream().anyMatch(parent -> isKnown(parent) && !drained.contains(parent));
            if (!waits && taken.add(shard.id())) {
                readable.add(shard);
            }
        }
        return readable;
    }

    /** All of the shard is finished. */
    void drained(String shardId) {
        drained.add(shardId);
    }

    void forget(Set<String> shardIds) {
        shards.keySet().removeAll(shardIds);
        taken.removeAll(shardIds);
        drained.removeAll(shardIds);
    }
}
