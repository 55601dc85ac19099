package dev.samovar.gateway.api.http.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How changes without patch operations mean to change what is there. */
public final class Merge {

    private Merge() {}

    /** A text: what nothing is said about stays, and the empty text takes it away. */
    public static Optional<String> text(Optional<String> said, Optional<String> before) {
        return said.or(() -> before).filter(text -> !text.isEmpty());
    }

    /** Texts by name: what is named is added or replaced, or taken away by the empty text. */
    public static Map<String, String> texts(Optional<Map<String, String>> said, Map<String, String> before) {
        return said.map(changes -> merged(changes, before, String::isEmpty)).orElse(before);
    }

    /**
     * Values by name.
     *
     * @param takesAway which values take away what has their name
     */
    public static <T> Map<String, T> values(
            Optional<Map<String, T>> said, Map<String, T> before, Predicate<T> takesAway) {
        return said.map(changes -> merged(changes, before, takesAway)).orElse(before);
    }

    private static <T> Map<String, T> merged(Map<String, T> changes, Map<String, T> before, Predicate<T> takesAway) {
        Map<String, T> all = new LinkedHashMap<>(before);
        changes.forEach((name, value) -> {
            if (takesAway.test(value)) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return all;
    }
}
