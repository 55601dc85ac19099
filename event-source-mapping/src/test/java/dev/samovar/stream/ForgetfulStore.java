package dev.samovar.stream;

import dev.samovar.store.Batch;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A store whose disk is as slow as the test wants, and that loses in a crash what is not on it. */
final class ForgetfulStore implements Store {
    private final MemoryStore disk = new MemoryStore();
    private final Deque<Write> waiting = new ArrayDeque<>();

    private record Write(Batch batch, CompletableFuture<Void> durable) {}

    @Override
    public void read(String table, BiConsumer<String, byte[]> visitor) {
        disk.read(table, visitor);
    }

    @Override
    public CompletableFuture<Void> write(Batch batch) {
        var durable = new CompletableFuture<Void>();
        waiting.add(new Write(batch, durable));
        return durable;
    }

    int waiting() {
        return waiting.size();
    }

    /** Makes the oldest writes durable. */
    void flush(int writes) {
        for (int i = 0; i < writes; i++) {
            Write write = waiting.remove();
            CompletableFuture<Void> written = disk.write(write.batch());
            assert written.isDone();
            write.durable().complete(null);
        }
    }

    void flush() {
        flush(waiting.size());
    }

    /** Loses what is not durable; nobody is told. */
    void crash() {
        waiting.clear();
    }

    int documents(String table) {
        int[] count = new int[1];
        disk.read(table, (key, bytes) -> count[0]++);
        return count[0];
    }

    @Override
    public void close() {}
}
