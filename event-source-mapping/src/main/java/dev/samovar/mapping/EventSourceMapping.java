package dev.samovar.mapping;

import dev.samovar.function.FunctionArn;
import dev.samovar.mapping.filter.FilterCriteria;
import java.time.Instant;
import java.util.Map;

/**
 * A source that feeds a function.
 *
 * @param id what it is known by
 * @param function the function, version or alias that is invoked, as its owner named it
 * @param source where records come from
 * @param batching how they are gathered
 * @param filter which of them the function gets
 * @param reportsItemFailures whether the function tells which records of a batch it failed on
 * @param enabled whether its owner wants it to work
 * @param state how far that is
 * @param lastModified when its owner last changed it
 * @param lastResult how the last batch went, in AWS's words
 * @param tags its owner's labels
 */
public record EventSourceMapping(
        MappingId id,
        FunctionArn function,
        SourceSettings source,
        Batching batching,
        FilterCriteria filter,
        boolean reportsItemFailures,
        boolean enabled,
        MappingState state,
        Instant lastModified,
        String lastResult,
        Map<String, String> tags) {
    /** What {@link #lastResult} is at first. */
    public static final String NOTHING_PROCESSED = "No records processed";

    public EventSourceMapping {
        tags = Map.copyOf(tags);
    }

    /**
     * The same mapping in another state.
     *
     * @throws IllegalStateException if it cannot become that
     */
    EventSourceMapping become(MappingState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("mapping " + id.uuid() + ": " + state + " cannot become " + next);
        }
        return with(next, lastResult, tags);
    }

    EventSourceMapping withLastResult(String result) {
        return with(state, result, tags);
    }

    EventSourceMapping withTags(Map<String, String> newTags) {
        return with(state, lastResult, newTags);
    }

    private EventSourceMapping with(MappingState newState, String newResult, Map<String, String> newTags) {
        return new EventSourceMapping(
                id,
                function,
                source,
                batching,
                filter,
                reportsItemFailures,
                enabled,
                newState,
                lastModified,
                newResult,
                newTags);
    }
}
