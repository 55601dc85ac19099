package dev.samovar.function.registry;

import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Gathers the changes of one mutation and writes them together. */
final class Journal {
    private final Store store;
    private Batch batch = new Batch();
    private List<Runnable> afterwards = new ArrayList<>();

    Journal(Store store) {
        this.store = store;
    }

    void put(String table, String key, byte[] value) {
        batch.put(table, key, value);
    }

    void delete(String table, String key) {
        batch.delete(table, key);
    }

    /** Runs a thread-safe action once the current mutation is durable. */
    void afterwards(Runnable action) {
        afterwards.add(action);
    }

    <T> Commit<T> commit(T result) {
        if (batch.isEmpty()) {
            return new Commit<>(result, CompletableFuture.completedFuture(null));
        }
        List<Runnable> actions = List.copyOf(afterwards);
        CompletableFuture<Void> durable = store.write(batch).thenRun(() -> actions.forEach(Runnable::run));
        batch = new Batch();
        afterwards = new ArrayList<>();
        return new Commit<>(result, durable);
    }
}
