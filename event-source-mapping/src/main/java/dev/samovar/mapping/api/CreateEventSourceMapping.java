package dev.samovar.mapping.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.NewMapping;
import dev.samovar.mapping.SourceReference;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes a mapping between a source and a function. */
@Path("/2015-03-31/event-source-mappings")
final class CreateEventSourceMapping {
    private final Mappings mappings;

    CreateEventSourceMapping(Mappings mappings) {
        this.mappings = mappings;
    }

    record Request(
            Optional<String> eventSourceArn,
            Optional<SelfManagedKafka.EventSource> selfManagedEventSource,
            Optional<SelfManagedKafka.Config> selfManagedKafkaEventSourceConfig,
            Optional<List<String>> topics,
            Optional<String> startingPosition,
            Optional<Double> startingPositionTimestamp,
            Optional<Map<String, String>> tags,
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
            implements SettingsMembers {

        private NewMapping mapping(AccountRegion home) {
            return new NewMapping(
                    home,
                    source(),
                    startingPosition,
                    startingPositionTimestamp.map(EpochSeconds::instant),
                    settings(),
                    tags.orElse(Map.of()));
        }

        private SourceReference source() {
            return eventSourceArn
                    .<SourceReference>map(SourceReference.Arn::new)
                    .or(() -> selfManagedEventSource.map(
                            cluster -> SelfManagedKafka.reference(cluster, topics, selfManagedKafkaEventSourceConfig)))
                    .orElseGet(SourceReference.None::new);
        }
    }

    @POST
    public CompletionStage<RestResponse<EventSourceMappingOutput>> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, Request request) {
        return mappings.create(request.mapping(caller.home())).thenApply(EventSourceMappingOutput::accepted);
    }
}
