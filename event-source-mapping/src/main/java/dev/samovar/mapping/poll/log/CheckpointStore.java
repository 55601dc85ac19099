package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.source.Checkpoint;
import dev.samovar.mapping.source.Checkpoints;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Keeps how far mappings are in the shards that they read. Used from tasks of the scheduler. */
public final class CheckpointStore {
    private static final String TABLE = "mapping-checkpoints";

    private final Scheduler scheduler;
    private final Store store;
    private final TreeMap<String, Checkpoint> checkpoints = new TreeMap<>();
    private final Set<String> beingWritten = new HashSet<>();

    /** Reads what an earlier run kept. */
    public CheckpointStore(Scheduler scheduler, Store store) {
        this.scheduler = scheduler;
        this.store = store;
        store.read(TABLE, (key, bytes) -> checkpoints.put(key, CheckpointJson.read(bytes)));
    }

    /** Those of one mapping. */
    public Checkpoints of(MappingId mapping) {
        return new MappingCheckpoints(mapping.uuid() + "/");
    }

    /* One write for each shard at a time: of the checkpoints that come meanwhile only the newest matters. */
    private void write(String key) {
        Checkpoint checkpoint = checkpoints.get(key);
        if (checkpoint == null || !beingWritten.add(key)) {
            return;
        }
        CompletableFuture<Void> _ = store.write(new Batch().put(TABLE, key, CheckpointJson.write(checkpoint)))
                .thenRun(() -> scheduler.execute(() -> written(key, checkpoint)));
    }

    private void written(String key, Checkpoint checkpoint) {
        beingWritten.remove(key);
        if (!checkpoint.equals(checkpoints.get(key))) {
            write(key);
        }
    }

    /** The checkpoints whose keys begin so. */
    private final class MappingCheckpoints implements Checkpoints {
        private final String prefix;

        MappingCheckpoints(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Optional<Checkpoint> find(String shardId) {
            return Optional.ofNullable(checkpoints.get(prefix + shardId));
        }

        @Override
        public void save(String shardId, Checkpoint checkpoint) {
            String key = prefix + shardId;
            if (!checkpoint.equals(checkpoints.put(key, checkpoint))) {
                write(key);
            }
        }

        @Override
        public void clear() {
            var batch = new Batch();
            List<String> keys = List.copyOf(
                    checkpoints.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
            keys.forEach(key -> {
                checkpoints.remove(key);
                batch.delete(TABLE, key);
            });
            if (!batch.isEmpty()) {
                /* Nobody waits for this: what is left belongs to an identifier that never comes again. */
                CompletableFuture<Void> _ = store.write(batch);
            }
        }
    }
}
