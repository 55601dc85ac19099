package dev.samovar.gateway.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Documents of one kind by owner and id, in memory and in the store. A change is part of a batch that somebody else
 * writes. Not thread-safe: it is used from the scheduler's tasks.
 *
 * @param <V> a record
 */
public final class OwnedTable<V> {
    private static final char SEPARATOR = '/';

    private final String name;
    private final TreeMap<String, V> values = new TreeMap<>();

    /** Reads what an earlier run wrote. */
    public OwnedTable(Store store, String name, Class<V> type) {
        this.name = name;
        store.read(name, (key, bytes) -> values.put(key, RecordJson.read(bytes, type)));
    }

    private static String key(AccountRegion home, String id) {
        return home.account() + SEPARATOR + home.region() + SEPARATOR + id;
    }

    public Optional<V> find(AccountRegion home, String id) {
        return Optional.ofNullable(values.get(key(home, id)));
    }

    /** Those of one owner, ordered by id. */
    public List<V> of(AccountRegion home) {
        return startingWith(home, "");
    }

    /** Those of one owner whose ids begin so, ordered by id. */
    public List<V> startingWith(AccountRegion home, String prefix) {
        String first = key(home, prefix);
        return List.copyOf(values.subMap(first, first + Character.MAX_VALUE).values());
    }

    /** Shows all of them with their owners. */
    public void forEach(BiConsumer<AccountRegion, V> visitor) {
        values.forEach((key, value) -> {
            String[] parts = key.split("/", 3);
            visitor.accept(new AccountRegion(parts[0], parts[1]), value);
        });
    }

    public void put(Batch batch, AccountRegion home, String id, V value) {
        String key = key(home, id);
        values.put(key, value);
        batch.put(name, key, RecordJson.write(value));
    }

    public void remove(Batch batch, AccountRegion home, String id) {
        String key = key(home, id);
        values.remove(key);
        batch.delete(name, key);
    }
}
