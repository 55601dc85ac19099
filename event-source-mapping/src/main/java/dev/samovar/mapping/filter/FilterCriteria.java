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

    /** How many patterns a mapping can have. */
    public static final int PATTERNS_MAX = 5;

    /** How long a pattern can be, in characters. */
    public static final int PATTERN_LENGTH_MAX = 4096;

    public FilterCriteria {
        patterns = List.copyOf(patterns);
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether each text is a pattern, and one of the kind that mappings know. */
    public boolean isValid() {
        return patterns.stream().allMatch(PatternSyntax::isValid);
    }
}
