package dev.samovar.mapping.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.Destination;
import dev.samovar.protocol.UnservedMembers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who hears of batches that are given up. */
record DestinationConfig(
        Optional<Target> onFailure, @JsonAnySetter Map<String, JsonNode> others) {
    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of("OnSuccess"));

    /** The destination; an empty one removes what was set. */
    record Target(Optional<String> destination) {}

    Optional<Destination> failure() {
        UNSERVED.refuse(others);
        return onFailure.flatMap(Target::destination).map(Destination::new);
    }

    static Output of(Optional<String> target) {
        return new Output(new Target(target));
    }

    /** The same in an answer. */
    record Output(Target onFailure) {}
}
