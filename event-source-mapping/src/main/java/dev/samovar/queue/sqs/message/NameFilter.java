package dev.samovar.queue.sqs.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which attributes of a message a receiver wants to see.
 *
 * @param names names, beginnings of names followed by {@code .*}, or one of the words for all
 */
record NameFilter(List<String> names) {
    private static final String ALL = "All";
    private static final String ANY = "*";
    private static final String ANY_END = ".*";

    boolean isNone() {
        return names.isEmpty();
    }

    /** The attributes that pass. */
    <T> Map<String, T> of(Map<String, T> attributes) {
        if (attributes.isEmpty() || names.isEmpty()) {
            return Map.of();
        }
        Map<String, T> wanted = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            if (names.stream().anyMatch(filter -> passes(name, filter))) {
                wanted.put(name, value);
            }
        });
        return wanted;
    }

    private static boolean passes(String name, String filter) {
        if (filter.endsWith(ANY_END)) {
            return name.startsWith(filter.substring(0, filter.length() - ANY_END.length()));
        }
        return filter.equals(name) || filter.equals(ALL) || filter.equals(ANY);
    }
}
