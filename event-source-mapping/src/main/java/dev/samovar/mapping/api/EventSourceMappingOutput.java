package dev.samovar.mapping.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.MappingSettings;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.protocol.LambdaResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** A mapping as the API describes it, by the name of {@code EventSourceMappingConfiguration}. */
record EventSourceMappingOutput(
        @JsonProperty("UUID") String uuid,
        String eventSourceMappingArn,
        String functionArn,
        String state,
        String stateTransitionReason,
        double lastModified,
        int batchSize,
        Optional<Long> maximumBatchingWindowInSeconds,
        List<String> functionResponseTypes,
        Optional<FilterCriteriaMember> filterCriteria,
        Optional<String> eventSourceArn,
        Optional<ScalingConfig> scalingConfig,
        Optional<ProvisionedPollerConfig.Output> provisionedPollerConfig,
        Optional<Integer> parallelizationFactor,
        Optional<Long> tumblingWindowInSeconds,
        Optional<List<String>> topics,
        Optional<SelfManagedKafka.EventSource> selfManagedEventSource,
        Optional<SelfManagedKafka.ConfigOutput> selfManagedKafkaEventSourceConfig,
        Optional<String> startingPosition,
        Optional<Double> startingPositionTimestamp,
        Optional<Boolean> bisectBatchOnFunctionError,
        Optional<Integer> maximumRetryAttempts,
        Optional<Long> maximumRecordAgeInSeconds,
        Optional<DestinationConfig.Output> destinationConfig,
        Optional<String> lastProcessingResult)
        implements LambdaResponse {

    /** Answers a change that takes a moment. */
    static RestResponse<EventSourceMappingOutput> accepted(EventSourceMapping mapping) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, of(mapping));
    }

    static EventSourceMappingOutput of(EventSourceMapping mapping) {
        SourceMembers source = SourceMembers.of(mapping.source());
        LogMembers log = source.log();
        return new EventSourceMappingOutput(
                mapping.id().uuid(),
                mapping.id().arn(),
                mapping.function().toString(),
                mapping.state().text(),
                mapping.source() instanceof SourceSettings.Stream ? "User action" : "USER_INITIATED",
                EpochSeconds.of(mapping.lastModified()),
                mapping.batching().sizeMax(),
                wholeSeconds(mapping.batching().window()),
                mapping.reportsItemFailures() ? List.of(MappingSettings.REPORT_ITEM_FAILURES) : List.of(),
                FilterCriteriaMember.of(mapping.filter()),
                source.arn(),
                source.scaling(),
                source.pollers(),
                source.parallelizationFactor(),
                source.tumblingWindowSeconds(),
                source.topics(),
                source.cluster(),
                source.consumer(),
                log.startingPosition(),
                log.startingTimestamp(),
                log.bisect(),
                log.retriesMax(),
                log.recordAgeMaxSeconds(),
                log.destination(),
                log.isThere() ? Optional.of(mapping.lastResult()) : Optional.empty());
    }

    /* The window of half a second that Kafka has by default is no number of seconds: AWS tells none. */
    private static Optional<Long> wholeSeconds(Duration window) {
        return window.equals(Duration.ofSeconds(window.toSeconds()))
                ? Optional.of(window.toSeconds())
                : Optional.empty();
    }
}
