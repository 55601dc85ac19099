package dev.samovar.gateway.validate;

import java.util.List;

/** What is wrong with a request. */
public sealed interface Problem {
    /**
     * Required parameters that are missing or blank.
     *
     * @param names those of headers first, then of the path, then of the query string
     */
    record MissingParameters(List<String> names) implements Problem {}

    /**
     * A body that does not fit its model.
     *
     * @param detail AWS's words, such as {@code [object has missing required properties (["name"])]}
     */
    record InvalidBody(String detail) implements Problem {}
}
