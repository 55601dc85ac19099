package dev.samovar.mapping.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.SourceReference.KafkaTopic;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.protocol.UnservedMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members that name a Kafka cluster and who reads there. */
final class SelfManagedKafka {
    private static final String BOOTSTRAP_SERVERS = "KAFKA_BOOTSTRAP_SERVERS";

    private SelfManagedKafka() {}

    /** The cluster, by addresses of its brokers. */
    record EventSource(Optional<Map<String, List<String>>> endpoints) {

        private List<String> bootstrapServers() {
            return endpoints.orElse(Map.of()).getOrDefault(BOOTSTRAP_SERVERS, List.of());
        }

        static EventSource of(SourceSettings.Kafka kafka) {
            return new EventSource(Optional.of(Map.of(BOOTSTRAP_SERVERS, kafka.bootstrapServers())));
        }
    }

    /** Who reads. */
    record Config(
            Optional<String> consumerGroupId, @JsonAnySetter Map<String, JsonNode> others) {
        private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of("SchemaRegistryConfig"));

        private Optional<String> consumerGroup() {
            UNSERVED.refuse(others);
            return consumerGroupId;
        }
    }

    /** Who reads, in an answer. */
    record ConfigOutput(String consumerGroupId) {}

    static KafkaTopic reference(EventSource source, Optional<List<String>> topics, Optional<Config> config) {
        return new KafkaTopic(
                source.bootstrapServers(), topics.orElse(List.of()), config.flatMap(Config::consumerGroup));
    }
}
