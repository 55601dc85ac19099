package dev.samovar.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, and where the next part begins.
 *
 * @param items what is on the page
 * @param nextMarker what to ask the next page with, if there is one
 */
public record Page<T>(List<T> items, Optional<String> nextMarker) {

    /**
     * Cuts a page out of a list.
     *
     * @param all the list, ordered by {@code key}
     * @param key what a marker remembers of the last item on a page: so items may come and go between two pages
     * @param marker where to begin; at the front if absent
     * @param size how many items at most
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> key, Optional<String> marker, int size) {
        Optional<String> after = marker.filter(given -> !given.isEmpty()).map(Page::decode);
        List<T> rest = all.stream()
                .filter(item -> after.isEmpty() || key.apply(item).compareTo(after.get()) > 0)
                .limit(size + 1L)
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> items = rest.subList(0, size);
        return new Page<>(items, Optional.of(encode(key.apply(items.getLast()))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new RequestError.InvalidParameter("The pagination token is invalid: " + marker).exception();
        }
    }
}
