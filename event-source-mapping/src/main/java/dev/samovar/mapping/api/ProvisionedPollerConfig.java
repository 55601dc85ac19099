package dev.samovar.mapping.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.MappingSettings;
import dev.samovar.mapping.ProvisionedPollers;
import dev.samovar.protocol.UnservedMembers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many pollers a mapping has; empty for as many as the load demands. */
record ProvisionedPollerConfig(
        Optional<Integer> minimumPollers,
        Optional<Integer> maximumPollers,
        @JsonAnySetter Map<String, JsonNode> others) {
    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of("PollerGroupName"));

    MappingSettings.Pollers pollers() {
        UNSERVED.refuse(others);
        return new MappingSettings.Pollers(minimumPollers, maximumPollers);
    }

    static Output of(ProvisionedPollers pollers) {
        return new Output(pollers.min(), pollers.max());
    }

    /** The same in an answer. */
    record Output(int minimumPollers, int maximumPollers) {}
}
