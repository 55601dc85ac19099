package dev.samovar.gateway.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash table of names that is asked with parts of longer texts, without cutting them out. */
final class Literals<V> {
    private record Entry<V>(String name, V value) {}

    private final List<List<Entry<V>>> buckets;
    private final int mask;

    Literals(Map<String, V> values) {
        int size = Integer.highestOneBit(Math.max(values.size(), 1)) * 2;
        mask = size - 1;
        List<List<Entry<V>>> filling = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            filling.add(new ArrayList<>());
        }
        values.forEach(
                (name, value) -> filling.get(bucket(name, 0, name.length())).add(new Entry<>(name, value)));
        buckets = filling.stream().map(List::copyOf).toList();
    }

    @Nullable
    V find(String text, int from, int to) {
        List<Entry<V>> bucket = buckets.get(bucket(text, from, to));
        for (int i = 0; i < bucket.size(); i++) {
            Entry<V> entry = bucket.get(i);
            if (entry.name().length() == to - from && text.startsWith(entry.name(), from)) {
                return entry.value();
            }
        }
        return null;
    }

    private int bucket(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 16) & mask;
    }
}
