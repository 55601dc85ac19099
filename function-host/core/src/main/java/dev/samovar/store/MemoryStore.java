package dev.samovar.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A store that forgets everything when the program ends: durable means remembered. */
public final class MemoryStore implements Store {
    private final Map<String, SortedMap<String, byte[]>> tables = new TreeMap<>();

    @Override
    public synchronized void read(String table, BiConsumer<String, byte[]> visitor) {
        tables.getOrDefault(table, new TreeMap<>()).forEach(visitor);
    }

    @Override
    public synchronized CompletableFuture<Void> write(Batch batch) {
        for (Batch.Change change : batch.changes()) {
            switch (change) {
                case Batch.Change.Put put ->
                    table(put.table()).put(put.key(), put.value().get());
                case Batch.Change.Delete delete -> table(delete.table()).remove(delete.key());
                case Batch.Change.Clear clear -> tables.remove(clear.table());
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private SortedMap<String, byte[]> table(String name) {
        return tables.computeIfAbsent(name, _ -> new TreeMap<>());
    }

    @Override
    public void close() {}
}
