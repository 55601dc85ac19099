package dev.samovar.mapping.poll.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.invocation.Payload;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Which records of a batch a function that reports them says it failed on. */
public sealed interface BatchResponse {

    /** None. */
    record AllDone() implements BatchResponse {}

    /**
     * Some, or all of them by name.
     *
     * @param places where they are in the batch; at least one
     */
    record SomeFailed(SortedSet<Integer> places) implements BatchResponse {}

    /** All of them, since nobody can tell what the answer means. */
    record Unreadable() implements BatchResponse {}

    /**
     * Reads an answer.
     *
     * @param places where each record of the batch is, by its identifier
     * @param identifier reads an {@code itemIdentifier}; empty if it can be none
     */
    static BatchResponse read(
            Payload answer, Map<String, Integer> places, Function<JsonNode, Optional<String>> identifier) {
        Optional<JsonNode> tree = Json.read(answer);
        if (tree.isEmpty()) {
            return new Unreadable();
        }
        JsonNode failures = tree.get().path("batchItemFailures");
        if (Json.saysNothing(tree.get()) || (tree.get().isObject() && Json.saysNothing(failures))) {
            return new AllDone();
        }
        return failures.isArray() ? read(failures, places, identifier) : new Unreadable();
    }

    private static BatchResponse read(
            JsonNode failures, Map<String, Integer> places, Function<JsonNode, Optional<String>> identifier) {
        var failed = new TreeSet<Integer>();
        for (JsonNode failure : failures) {
            Integer place = identifier
                    .apply(failure.path("itemIdentifier"))
                    .map(places::get)
                    .orElse(null);
            if (place == null) {
                return new Unreadable();
            }
            failed.add(place);
        }
        return failed.isEmpty() ? new AllDone() : new SomeFailed(failed);
    }

    /** Identifiers of queues and streams are texts. */
    static Optional<String> text(JsonNode identifier) {
        return Optional.ofNullable(identifier.textValue());
    }
}
