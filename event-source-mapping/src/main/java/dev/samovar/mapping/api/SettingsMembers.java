package dev.samovar.mapping.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.LogSettings;
import dev.samovar.mapping.MappingSettings;
import dev.samovar.protocol.LambdaRequest;
import dev.samovar.protocol.UnservedMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members that requests for making and for changing a mapping have in common. */
interface SettingsMembers extends LambdaRequest {
    UnservedMembers UNSERVED = new UnservedMembers(Set.of(
            "AmazonManagedKafkaEventSourceConfig",
            "DocumentDBEventSourceConfig",
            "KMSKeyArn",
            "LoggingConfig",
            "MetricsConfig",
            "Queues",
            "SourceAccessConfigurations"));

    Optional<String> functionName();

    Optional<Boolean> enabled();

    Optional<Integer> batchSize();

    Optional<Integer> maximumBatchingWindowInSeconds();

    Optional<FilterCriteriaMember> filterCriteria();

    Optional<List<String>> functionResponseTypes();

    Optional<ScalingConfig> scalingConfig();

    Optional<ProvisionedPollerConfig> provisionedPollerConfig();

    Optional<Integer> parallelizationFactor();

    Optional<Integer> tumblingWindowInSeconds();

    Optional<Boolean> bisectBatchOnFunctionError();

    Optional<Integer> maximumRetryAttempts();

    Optional<Integer> maximumRecordAgeInSeconds();

    Optional<DestinationConfig> destinationConfig();

    /** Whatever else was sent. */
    Map<String, JsonNode> others();

    /** What the members mean; those that nobody serves are refused. */
    default MappingSettings settings() {
        UNSERVED.refuse(others());
        return new MappingSettings(
                functionName(),
                enabled(),
                batchSize(),
                maximumBatchingWindowInSeconds(),
                filterCriteria().map(FilterCriteriaMember::criteria),
                functionResponseTypes(),
                scalingConfig().map(ScalingConfig::scaling),
                provisionedPollerConfig().map(ProvisionedPollerConfig::pollers),
                new LogSettings(
                        parallelizationFactor(),
                        tumblingWindowInSeconds(),
                        bisectBatchOnFunctionError(),
                        maximumRetryAttempts(),
                        maximumRecordAgeInSeconds(),
                        destinationConfig().flatMap(DestinationConfig::failure)));
    }
}
