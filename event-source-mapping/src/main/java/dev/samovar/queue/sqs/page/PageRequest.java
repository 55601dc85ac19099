package dev.samovar.queue.sqs.page;

import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.sqs.wire.Members;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which part of a list a caller wants.
 *
 * @param resultsMax how many items at most; empty if the caller does not want pages
 * @param nextToken what the page before ended with
 */
public record PageRequest(OptionalInt resultsMax, Optional<String> nextToken) {
    /** What an answer holds at most. */
    static final int RESULTS_MAX = 1000;

    /**
     * Reads the members {@code MaxResults} and {@code NextToken}.
     *
     * @throws dev.samovar.queue.error.QueueException if the number is outside of AWS's bounds
     */
    public static PageRequest of(Members members) {
        OptionalInt resultsMax = members.number("MaxResults");
        int size = resultsMax.orElse(RESULTS_MAX);
        if (size < 1 || size > RESULTS_MAX) {
            throw new InvalidParameterValue.Parameter(
                            "MaxResults", size, "Must be between 1 and " + RESULTS_MAX + ", if provided.")
                    .exception();
        }
        return new PageRequest(resultsMax, members.text("NextToken"));
    }
}
