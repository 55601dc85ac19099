package dev.samovar.mapping.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Offsets that are to be committed: of each partition the newest only. They may be added on any thread; all else is done
 * by the consumer's.
 */
final class Commits {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    private final Map<TopicPartition, Long> waiting = new ConcurrentHashMap<>();
    private boolean sent;

    /** All before the offset is done. */
    void add(TopicPartition partition, long offset) {
        waiting.put(partition, offset);
    }

    /** Sends what waits, unless the cluster still has to answer to the commit before. */
    void send(Consumer<byte[], byte[]> consumer) {
        if (sent || waiting.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = take(consumer.assignment());
        if (!offsets.isEmpty()) {
            sent = true;
            consumer.commitAsync(offsets, (_, failure) -> {
                sent = false;
                if (failure instanceof RetriableException) {
                    offsets.forEach((partition, offset) -> waiting.putIfAbsent(partition, offset.offset()));
                }
            });
        }
    }

    /** Commits what waits of some partitions before it returns, if the cluster answers soon. */
    void finish(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = take(Set.copyOf(partitions));
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets, ANSWER_MAX);
        } catch (KafkaException notCommitted) {
            /* The partitions are lost to this member: their next reader will get these records once more. */
            forget(partitions);
        }
    }

    /** Drops what waits of partitions that are another member's. */
    void forget(Collection<TopicPartition> partitions) {
        waiting.keySet().removeAll(partitions);
    }

    private Map<TopicPartition, OffsetAndMetadata> take(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long offset = waiting.remove(partition);
            if (offset != null) {
                taken.put(partition, new OffsetAndMetadata(offset));
            }
        }
        return taken;
    }

    /** A consumer is gone, and with it what it was sending. */
    void reset() {
        sent = false;
        waiting.clear();
    }
}
