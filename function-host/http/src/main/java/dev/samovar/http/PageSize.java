package dev.samovar.http;

import dev.samovar.function.Violations;

/**
 * How many items a caller wants on a page.
 *
 * @param items as asked for, not yet limited to what a page can hold
 */
public record PageSize(int items) {
    /** Reads a {@code MaxItems} parameter; empty means as many as there can be. */
    public static PageSize valueOf(String maxItems) {
        if (maxItems.isEmpty()) {
            return new PageSize(Integer.MAX_VALUE);
        }
        try {
            return new PageSize(Integer.parseInt(maxItems));
        } catch (NumberFormatException notANumber) {
            throw new RequestError.WrongType("Wrong type of [\"MaxItems\"]: " + maxItems + " is not an Integer")
                    .exception();
        }
    }

    /** The size of the page, after the check that AWS makes. */
    public int within(int itemsMax, int pageMax) {
        if (items != Integer.MAX_VALUE) {
            new Violations().range("maxItems", items, 1, itemsMax).check();
        }
        return Math.min(items, pageMax);
    }
}
