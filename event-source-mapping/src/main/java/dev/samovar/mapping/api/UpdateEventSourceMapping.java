package dev.samovar.mapping.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.MappingSettings;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.UnservedMembers;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes a mapping; what is not sent stays. */
@Path("/2015-03-31/event-source-mappings/{UUID}")
final class UpdateEventSourceMapping {
    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of("SelfManagedKafkaEventSourceConfig"));

    private final Mappings mappings;

    UpdateEventSourceMapping(Mappings mappings) {
        this.mappings = mappings;
    }

    record Request(
            Optional<String> functionName,
            Optional<Boolean> enabled,
            Optional<Integer> batchSize,
            Optional<Integer> maximumBatchingWindowInSeconds,
            Optional<FilterCriteriaMember> filterCriteria,
            Optional<List<String>> functionResponseTypes,
            Optional<ScalingConfig> scalingConfig,
            Optional<ProvisionedPollerConfig> provisionedPollerConfig,
            Optional<Integer> parallelizationFactor,
            Optional<Integer> tumblingWindowInSeconds,
            Optional<Boolean> bisectBatchOnFunctionError,
            Optional<Integer> maximumRetryAttempts,
            Optional<Integer> maximumRecordAgeInSeconds,
            Optional<DestinationConfig> destinationConfig,
            @JsonAnySetter Map<String, JsonNode> others)
            implements SettingsMembers {}

    @PUT
    public CompletionStage<RestResponse<EventSourceMappingOutput>> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("UUID") String uuid,
            Request request) {
        UNSERVED.refuse(request.others());
        MappingSettings settings = request.settings();
        return mappings.update(new MappingId(caller.home(), uuid), settings)
                .thenApply(EventSourceMappingOutput::accepted);
    }
}
