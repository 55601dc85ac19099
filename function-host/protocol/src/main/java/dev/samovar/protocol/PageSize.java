package dev.samovar.protocol;

import dev.samovar.function.Violations;

/**
 * How many items a caller wants on a page.
 *
 * @param items as asked for, not yet limited to what a page can hold
 */
public record PageSize(int items) {
    /** What a caller may ask for where AWS allows much. */
    public static final int MANY = 10_000;

    /** What a page holds at most, whatever was asked for. */
    public static final int PAGE = 50;

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
