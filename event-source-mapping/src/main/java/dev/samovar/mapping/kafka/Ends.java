package dev.samovar.mapping.kafka;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** Asks now and then where the partitions end, so that it is known how much is left to do in them. */
final class Ends {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private long askedNanos;

    /** Nobody was asked yet. */
    Ends(Scheduler scheduler) {
        this.scheduler = scheduler;
        askedNanos = scheduler.nanoTime() - INTERVAL.toNanos();
    }

    /** The offsets that the next records will get, if it is time to ask, and the cluster answers. */
    Optional<Map<TopicPartition, Long>> ask(Consumer<byte[], byte[]> consumer) {
        if (consumer.assignment().isEmpty() || scheduler.nanoTime() - askedNanos < INTERVAL.toNanos()) {
            return Optional.empty();
        }
        askedNanos = scheduler.nanoTime();
        try {
            return Optional.of(consumer.endOffsets(consumer.assignment(), ANSWER_MAX));
        } catch (RetriableException noAnswer) {
            return Optional.empty();
        }
    }
}
