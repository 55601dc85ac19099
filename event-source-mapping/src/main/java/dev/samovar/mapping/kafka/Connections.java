package dev.samovar.mapping.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** The connections that a consumer has: its own measurements are all that it tells of them. */
final class Connections {
    private final Optional<Metric> count;

    Connections(Consumer<byte[], byte[]> consumer) {
        count = consumer.metrics().values().stream()
                .<Metric>map(metric -> metric)
                .filter(metric -> metric.metricName().group().equals("consumer-metrics"))
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .findFirst();
    }

    /** Whether there is any. */
    boolean any() {
        return count.map(Metric::metricValue)
                .filter(value -> value instanceof Double connections && connections > 0)
                .isPresent();
    }
}
