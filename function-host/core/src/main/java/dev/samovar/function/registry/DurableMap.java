package dev.samovar.function.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.FunctionArn;
import dev.samovar.store.Json;
import dev.samovar.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A sorted map by ARN whose content is written with the mutation that changed it, and read back at the next start. */
final class DurableMap<V> {
    private final TreeMap<String, V> entries = new TreeMap<>();
    private final Journal journal;
    private final String table;
    private final Function<V, JsonNode> writer;

    /** Opens the maps of one store. */
    record Factory(Store store, Journal journal) {

        <V> DurableMap<V> open(String table, Function<V, JsonNode> writer, Function<JsonNode, V> reader) {
            return new DurableMap<>(store, journal, table, writer, reader);
        }
    }

    private DurableMap(
            Store store, Journal journal, String table, Function<V, JsonNode> writer, Function<JsonNode, V> reader) {
        this.journal = journal;
        this.table = table;
        this.writer = writer;
        store.read(table, (key, bytes) -> entries.put(key, reader.apply(Json.parse(bytes))));
    }

    Optional<V> get(Object arn) {
        return Optional.ofNullable(entries.get(arn.toString()));
    }

    boolean contains(Object arn) {
        return entries.containsKey(arn.toString());
    }

    Collection<V> values() {
        return entries.values();
    }

    /** All values whose key begins so, in the order of their keys. */
    List<V> startingWith(String prefix) {
        return List.copyOf(entries.subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    /** The values of all versions and aliases of a function, and of the function itself. */
    List<V> allOf(FunctionArn function) {
        List<V> all = new ArrayList<>();
        get(function.unqualified()).ifPresent(all::add);
        all.addAll(startingWith(function.unqualified() + ":"));
        return all;
    }

    void put(Object arn, V value) {
        String key = arn.toString();
        entries.put(key, value);
        journal.put(table, key, Json.bytes(writer.apply(value)));
    }

    void remove(Object arn) {
        String key = arn.toString();
        if (entries.remove(key) != null) {
            journal.delete(table, key);
        }
    }

    /** Removes the entries of a function and of all its versions and aliases. */
    void removeAll(FunctionArn function) {
        remove(function);
        String prefix = function + ":";
        List.copyOf(entries.subMap(prefix, prefix + Character.MAX_VALUE).keySet())
                .forEach(this::remove);
    }
}
