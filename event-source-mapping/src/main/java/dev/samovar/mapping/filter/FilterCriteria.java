package dev.samovar.mapping.filter;

import java.util.List;

/**
 * The patterns of a mapping: a record passes if it matches one of them, or if there are none.
 *
 * @param patterns event patterns, as JSON texts
 */
public record FilterCriteria(List<String> patterns) {
    /** Lets everything through. */
    public static final FilterCriteria NONE = new FilterCriteria(List.of());

    public FilterCriteria {
        patterns = List.copyOf(patterns);
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }
}
