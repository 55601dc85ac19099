package dev.samovar.mapping.kafka;

import dev.samovar.mapping.SourceSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What Kafka's client is told. */
final class ConsumerSettings {
    /** How long a function may go on with records of a partition that another reader is to get. */
    static final Duration RELEASE_MAX = Duration.ofMinutes(15);

    /* Whoever was killed holds its partitions for that long. */
    private static final Duration SESSION = Duration.ofSeconds(10);
    private static final Duration RELEASE_MARGIN = Duration.ofMinutes(1);
    /* How soon a topic or a partition that is new is noticed. */
    private static final Duration METADATA_AGE_MAX = Duration.ofSeconds(30);

    private ConsumerSettings() {}

    static Map<String, Object> of(SourceSettings.Kafka source) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, source.bootstrapServers()),
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, source.consumerGroup()),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, "samovar-" + source.consumerGroup()),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                /* Only where the log has forgotten a position: where to begin is always said. */
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(SESSION)),
                Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, millis(RELEASE_MAX.plus(RELEASE_MARGIN))),
                Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, millis(METADATA_AGE_MAX)),
                /* No MBeans, and no measurements for the cluster: nobody looks at them here. */
                Map.entry(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, ""),
                Map.entry(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false));
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
