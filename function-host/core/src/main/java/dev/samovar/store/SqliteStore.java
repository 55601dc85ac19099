package dev.samovar.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A store in one SQLite file. One thread writes; all batches that arrive while it is busy become one transaction, so
 * that they share the wait for the disk.
 */
public final class SqliteStore implements Store {
    private static final Write END = new Write(new Batch(), new CompletableFuture<>());

    private final SqliteFile file;
    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private boolean closed;

    /* Only the writer's: why nothing can be written any more. */
    private @Nullable StoreException failure;

    private record Write(Batch batch, CompletableFuture<Void> durable) {}

    /**
     * Opens the store of a data directory, or makes a new one.
     *
     * @throws StoreException if the file is damaged or of a newer version
     */
    public static SqliteStore open(DataDirectory directory) {
        return new SqliteStore(SqliteFile.open(directory.path().resolve("state.db")));
    }

    private SqliteStore(SqliteFile file) {
        this.file = file;
        writer = Thread.ofPlatform().name("samovar-store").start(this::writeUntilEnd);
    }

    @Override
    public void read(String table, BiConsumer<String, byte[]> visitor) {
        try {
            file.read(table, visitor);
        } catch (SQLException e) {
            throw new StoreException("The state cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized CompletableFuture<Void> write(Batch batch) {
        if (closed) {
            return CompletableFuture.failedFuture(new StoreException("The store is closed."));
        }
        var durable = new CompletableFuture<Void>();
        waiting.add(new Write(batch, durable));
        return durable;
    }

    private void writeUntilEnd() {
        List<Write> group = new ArrayList<>();
        boolean open = true;
        while (open) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                continue; // only close() ends the writer: somebody may be waiting for what is queued
            }
            waiting.drainTo(group);
            open = !group.getLast().equals(END);
            write(group);
            group.clear();
        }
    }

    private void write(List<Write> group) {
        if (failure == null) {
            try {
                file.write(group.stream()
                        .flatMap(write -> write.batch().changes().stream())
                        .toList());
            } catch (SQLException | RuntimeException e) {
                failure = new StoreException("The state cannot be written: " + e.getMessage(), e);
            }
        }
        for (Write write : group) {
            if (failure == null) {
                write.durable().complete(null);
            } else {
                write.durable().completeExceptionally(failure);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(END);
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        file.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
