package dev.samovar.gateway.api.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.rest.BadRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, as version 2 of the management API writes it.
 *
 * @param nextToken what to ask the next page with, if there is one
 */
public record Items<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items, Optional<String> nextToken) {

    /** Nothing at all. */
    public static final Items<Object> NONE = new Items<>(List.of(), Optional.empty());

    /**
     * Cuts a page out of a list.
     *
     * @param key what a token remembers of the last item on a page
     * @param maxResults digits, as clients send them
     */
    public static <T> Items<T> of(
            List<T> all, Function<T, String> key, Optional<String> nextToken, Optional<String> maxResults) {
        ItemPage<T> page = ItemPage.of(all, key, nextToken, maxResults.map(Items::number));
        return new Items<>(page.item(), page.position());
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            throw new BadRequest("Invalid maxResults specified: " + digits).exception();
        }
    }

    /** The same page with other items on it. */
    public <R> Items<R> map(Function<T, R> change) {
        return new Items<>(items.stream().map(change).toList(), nextToken);
    }
}
