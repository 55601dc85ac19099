package dev.samovar.gateway.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.rest.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A part of a list.
 *
 * @param item what is on the page; the name is AWS's
 * @param position what to ask the next page with, if there is one
 */
public record ItemPage<T>(@JsonInclude(JsonInclude.Include.ALWAYS) List<T> item, Optional<String> position) {
    private static final int SIZE_MAX = 500;
    private static final int SIZE_DEFAULT = 25;

    /**
     * Cuts a page out of a list.
     *
     * @param all the list
     * @param key what a position remembers of the last item on a page; if that is gone, the list begins anew
     * @param position where to begin; at the front if absent
     * @param limit how many items at most, 1 to 500; 25 if absent
     */
    public static <T> ItemPage<T> of(
            List<T> all, Function<T, String> key, Optional<String> position, Optional<Integer> limit) {
        int size = limit.orElse(SIZE_DEFAULT);
        if (size < 1 || size > SIZE_MAX) {
            throw new BadRequest("Invalid limit specified. Must be between 1 and " + SIZE_MAX).exception();
        }
        int begin = position.map(ItemPage::decode)
                .map(last -> after(all, key, last))
                .orElse(0);
        int end = Math.min(all.size(), begin + size);
        return new ItemPage<>(
                List.copyOf(all.subList(begin, end)),
                end < all.size() ? Optional.of(encode(key.apply(all.get(end - 1)))) : Optional.empty());
    }

    private static <T> int after(List<T> all, Function<T, String> key, String last) {
        return IntStream.range(0, all.size())
                        .filter(i -> key.apply(all.get(i)).equals(last))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /** The same page with other items on it. */
    public <R> ItemPage<R> map(Function<T, R> change) {
        return new ItemPage<>(item.stream().map(change).toList(), position);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String position) {
        try {
            return new String(Base64.getUrlDecoder().decode(position), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new BadRequest("Invalid position parameter specified: " + position).exception();
        }
    }
}
