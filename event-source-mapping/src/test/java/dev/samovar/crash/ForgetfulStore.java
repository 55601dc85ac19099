package dev.samovar.crash;

import dev.samovar.store.Batch;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A store whose disk is as slow as the test wants, and that loses in a crash what is not on it. */
public final class ForgetfulStore implements Store {
    private final MemoryStore disk = new MemoryStore();
    private final Deque<Write> waiting = new ArrayDeque<>();
    private Runnable whenWritten = () -> {};

    private record Write(Batch batch, CompletableFuture<Void> durable) {}

    @Override
    public void read(String table, BiConsumer<String, byte[]> visitor) {
        disk.read(table, visitor);
    }

    @Override
    public CompletableFuture<Void> write(Batch batch) {
        var durable = new CompletableFuture<Void>();
        waiting.add(new Write(batch, durable));
        whenWritten.run();
        return durable;
    }

    /** Names who is told of every write, so as to flush it some time. */
    public void whenWritten(Runnable action) {
        whenWritten = action;
    }

    /** How many writes are not durable. */
    public int waiting() {
        return waiting.size();
    }

    /** Makes the oldest writes durable. */
    public void flush(int writes) {
        for (int i = 0; i < writes; i++) {
            save().durable().complete(null);
        }
    }

    public void flush() {
        flush(waiting.size());
    }

    private Write save() {
        Write write = waiting.remove();
        CompletableFuture<Void> written = disk.write(write.batch());
        assert written.isDone();
        return write;
    }

    /** Loses what is not durable; nobody is told. */
    public void crash() {
        crash(0);
    }

    /** Crashes when the oldest writes were on the disk already, but nobody had been told. */
    public void crash(int written) {
        for (int i = 0; i < written; i++) {
            save();
        }
        waiting.clear();
    }

    public int documents(String table) {
        int[] count = new int[1];
        disk.read(table, (key, bytes) -> count[0]++);
        return count[0];
    }

    @Override
    public void close() {}
}
