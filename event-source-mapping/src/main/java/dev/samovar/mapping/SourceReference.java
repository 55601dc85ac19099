package dev.samovar.mapping;

import dev.samovar.function.Violations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The source that a new mapping is to read from, as its owner names it. */
public sealed interface SourceReference {

    /** Adds what is wrong with the reference itself. */
    void check(Violations violations);

    /** No source: a mapping needs one. */
    record None() implements SourceReference {
        @Override
        public void check(Violations violations) {}
    }

    /** A source with an ARN. */
    record Arn(String arn) implements SourceReference {
        private static final Pattern ARN = Pattern.compile(
                "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}(-gov)?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)");

        @Override
        public void check(Violations violations) {
            violations.pattern("eventSourceArn", arn, ARN);
        }
    }

    /**
     * A topic of a Kafka cluster that its owner runs.
     *
     * @param consumerGroup whose offsets to go on with; the mapping's own UUID if absent
     */
    record KafkaTopic(List<String> bootstrapServers, List<String> topics, Optional<String> consumerGroup)
            implements SourceReference {
        private static final int SERVERS_MAX = 10;
        private static final int TOPIC_LENGTH_MAX = 249;
        private static final int CONSUMER_GROUP_LENGTH_MAX = 200;
        private static final Pattern SERVER =
                Pattern.compile("(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]*[a-zA-Z0-9])\\.)*"
                        + "([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\\-]*[A-Za-z0-9]):[0-9]{1,5}");
        private static final Pattern TOPIC = Pattern.compile("[^.]([a-zA-Z0-9\\-_.]+)");
        private static final Pattern CONSUMER_GROUP = Pattern.compile("[a-zA-Z0-9-\\/*:_+=.@-]*");

        public KafkaTopic {
            bootstrapServers = List.copyOf(bootstrapServers);
            topics = List.copyOf(topics);
        }

        @Override
        public void check(Violations violations) {
            violations.size("selfManagedEventSource.endpoints", bootstrapServers, SERVERS_MAX);
            for (String server : bootstrapServers) {
                violations.pattern("selfManagedEventSource.endpoints", server, SERVER);
            }
            violations.size("topics", topics, 1);
            for (String topic : topics) {
                violations.length("topics", topic, 1, TOPIC_LENGTH_MAX).pattern("topics", topic, TOPIC);
            }
            consumerGroup.ifPresent(group -> violations
                    .length("selfManagedKafkaEventSourceConfig.consumerGroupId", group, 1, CONSUMER_GROUP_LENGTH_MAX)
                    .pattern("selfManagedKafkaEventSourceConfig.consumerGroupId", group, CONSUMER_GROUP));
        }
    }
}
