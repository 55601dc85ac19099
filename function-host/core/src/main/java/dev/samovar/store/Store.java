package dev.samovar.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * Keeps small documents by table and key. Thread-safe.
 *
 * <p>Batches take effect in the order in which they were written, each wholly or not at all. Writes that have not become
 * durable yet are as many as callers wait for; the store itself never refuses one for their number.
 */
public interface Store extends AutoCloseable {

    /** Shows all documents of a table, ordered by key. Meant for starting up: it reads what is durable. */
    void read(String table, BiConsumer<String, byte[]> visitor);

    /**
     * Writes a batch. The future completes when the batch is durable, on a thread of the store, which must not be held up.
     * After a write that failed all later ones fail too: what is acknowledged never rests on something lost.
     */
    CompletableFuture<Void> write(Batch batch);

    /** Makes durable what was written, and lets go of the data. */
    @Override
    void close();
}
