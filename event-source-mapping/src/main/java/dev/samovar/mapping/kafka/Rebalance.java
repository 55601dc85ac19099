package dev.samovar.mapping.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Hands partitions over: what runs may end and is committed before another member gets them. */
final class Rebalance implements ConsumerRebalanceListener {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final InTasks listener;
    private final Commits commits;
    private final WakeUp wakeUp;
    private final Lookout lookout;

    Rebalance(
            String topic,
            Consumer<byte[], byte[]> consumer,
            InTasks listener,
            Commits commits,
            WakeUp wakeUp,
            Lookout lookout) {
        this.topic = topic;
        this.consumer = consumer;
        this.listener = listener;
        this.commits = commits;
        this.wakeUp = wakeUp;
        this.lookout = lookout;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Set<TopicPartition> assigned = Set.copyOf(partitions);
        consumer.pause(assigned);
        Map<TopicPartition, OffsetAndMetadata> committed =
                wakeUp.undisturbed(() -> consumer.committed(assigned, ANSWER_MAX));
        Map<TopicPartition, OptionalLong> offsets = new HashMap<>();
        for (TopicPartition partition : assigned) {
            OffsetAndMetadata offset = committed.get(partition);
            offsets.put(partition, offset == null ? OptionalLong.empty() : OptionalLong.of(offset.offset()));
        }
        lookout.joined(problem());
        listener.execute(it -> it.assigned(offsets));
    }

    /* With more members than partitions it is no problem to have none. */
    private String problem() {
        boolean isThere = !consumer.assignment().isEmpty()
                || !wakeUp.undisturbed(() -> consumer.partitionsFor(topic, ANSWER_MAX))
                        .isEmpty();
        return isThere ? "" : "Topic not found: " + topic;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        lookout.rejoining();
        release(partitions);
        wakeUp.undisturbed(() -> {
            commits.finish(consumer, partitions);
            return partitions;
        });
    }

    /* Here too what runs may end: the partitions may come back, and their records must not be processed side by side. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        lookout.rejoining();
        release(partitions);
        commits.forget(partitions);
    }

    private void release(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        wakeUp.disarm();
        var released = new CountDownLatch(1);
        listener.execute(it -> it.revoked(Set.copyOf(partitions), released::countDown));
        try {
            boolean _ = released.await(ConsumerSettings.RELEASE_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
