package dev.samovar.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Changes that become durable together. Whoever writes a batch gives it away, with the arrays in it. */
public final class Batch {
    private final List<Change> changes = new ArrayList<>();

    /** One document put or deleted, or all of a table. */
    sealed interface Change {

        /** Replaces the document or adds it. */
        record Put(String table, String key, Supplier<byte[]> value) implements Change {}

        /** Removes the document, if it is there. */
        record Delete(String table, String key) implements Change {}

        /** Removes all documents of a table. */
        record Clear(String table) implements Change {}
    }

    public Batch put(String table, String key, byte[] value) {
        return put(table, key, () -> value);
    }

    /** Puts a document that takes long to write down: the store does that when it is about to keep it. */
    public Batch put(String table, String key, Supplier<byte[]> value) {
        changes.add(new Change.Put(table, key, value));
        return this;
    }

    public Batch delete(String table, String key) {
        changes.add(new Change.Delete(table, key));
        return this;
    }

    /** Removes all documents of a table, those too that this batch put before. */
    public Batch clear(String table) {
        changes.add(new Change.Clear(table));
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> changes() {
        return changes;
    }
}
