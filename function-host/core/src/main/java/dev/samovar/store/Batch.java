package dev.samovar.store;

import java.util.ArrayList;
import java.util.List;

/** Changes that become durable together. Whoever writes a batch gives it away, with the arrays in it. */
public final class Batch {
    private final List<Change> changes = new ArrayList<>();

    /** One document put or deleted. */
    sealed interface Change {

        /** Replaces the document or adds it. */
        @SuppressWarnings("ArrayRecordComponent") // never compared, and copying payloads would be waste
        record Put(String table, String key, byte[] value) implements Change {}

        /** Removes the document, if it is there. */
        record Delete(String table, String key) implements Change {}
    }

    public Batch put(String table, String key, byte[] value) {
        changes.add(new Change.Put(table, key, value));
        return this;
    }

    public Batch delete(String table, String key) {
        changes.add(new Change.Delete(table, key));
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> changes() {
        return changes;
    }
}
