package dev.samovar.mapping.api;

import dev.samovar.mapping.SourceSettings;
import java.util.List;
import java.util.Optional;

/** The members of an answer that depend on the kind of source. */
record SourceMembers(
        Optional<String> arn,
        Optional<ScalingConfig> scaling,
        Optional<ProvisionedPollerConfig.Output> pollers,
        Optional<Integer> parallelizationFactor,
        Optional<Long> tumblingWindowSeconds,
        Optional<List<String>> topics,
        Optional<SelfManagedKafka.EventSource> cluster,
        Optional<SelfManagedKafka.ConfigOutput> consumer,
        LogMembers log) {

    static SourceMembers of(SourceSettings source) {
        return switch (source) {
            case SourceSettings.Queue queue ->
                new SourceMembers(
                        Optional.of(queue.arn()),
                        queue.concurrencyMax().map(max -> new ScalingConfig(Optional.of(max))),
                        queue.pollers().map(ProvisionedPollerConfig::of),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LogMembers.NONE);
            case SourceSettings.Stream stream ->
                new SourceMembers(
                        Optional.of(stream.arn()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(stream.parallelizationFactor()),
                        Optional.of(stream.tumblingWindow().toSeconds()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LogMembers.counted(stream.startingPosition(), stream.failures()));
            case SourceSettings.Kafka kafka ->
                new SourceMembers(
                        Optional.empty(),
                        Optional.empty(),
                        kafka.pollers().map(ProvisionedPollerConfig::of),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(kafka.topic())),
                        Optional.of(SelfManagedKafka.EventSource.of(kafka)),
                        Optional.of(new SelfManagedKafka.ConfigOutput(kafka.consumerGroup())),
                        kafka.pollers().isPresent()
                                ? LogMembers.counted(kafka.startingPosition(), kafka.failures())
                                : LogMembers.uncounted(kafka.startingPosition(), kafka.failures()));
        };
    }
}
