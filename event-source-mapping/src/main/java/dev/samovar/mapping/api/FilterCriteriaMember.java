package dev.samovar.mapping.api;

import dev.samovar.mapping.filter.FilterCriteria;
import java.util.List;
import java.util.Optional;

/** Which records the function gets; empty for all. */
record FilterCriteriaMember(Optional<List<Filter>> filters) {

    /** One of the patterns. */
    record Filter(Optional<String> pattern) {}

    /** The criteria that are meant; a filter without a pattern is none, and is refused with those that are none. */
    FilterCriteria criteria() {
        return new FilterCriteria(filters.orElse(List.of()).stream()
                .map(filter -> filter.pattern().orElse(""))
                .toList());
    }

    /** Describes criteria, if there are any. */
    static Optional<FilterCriteriaMember> of(FilterCriteria criteria) {
        return criteria.isEmpty()
                ? Optional.empty()
                : Optional.of(new FilterCriteriaMember(Optional.of(criteria.patterns().stream()
                        .map(pattern -> new Filter(Optional.of(pattern)))
                        .toList())));
    }
}
