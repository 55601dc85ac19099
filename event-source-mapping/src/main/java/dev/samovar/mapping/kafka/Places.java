package dev.samovar.mapping.kafka;

import dev.samovar.mapping.source.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Finds places in partitions. A place behind a record is the offset after it, whatever record that is. */
final class Places {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    private Places() {}

    /** The place before the record with an offset, or before the first one after it. */
    static Position before(long offset) {
        return new Position.After(Long.toString(offset - 1));
    }

    /** The offset behind a place. */
    static long offset(Position.After place) {
        return Long.parseLong(place.sequenceNumber()) + 1;
    }

    /** Fetches from there on. */
    static void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition, Position from) {
        switch (from) {
            case Position.Oldest _ -> consumer.seekToBeginning(List.of(partition));
            case Position.After after -> consumer.seek(partition, offset(after));
            case Position.From at -> consumer.seek(partition, since(consumer, partition, at.timestamp()));
            case Position.End _ -> throw new IllegalArgumentException("partitions have no end");
        }
    }

    /** The offset that the next record will get. */
    static long end(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition), ANSWER_MAX).getOrDefault(partition, 0L);
    }

    /** The offset of the first record from a time on, or of the next one if there is none. */
    static long since(Consumer<byte[], byte[]> consumer, TopicPartition partition, Instant time) {
        OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()), ANSWER_MAX)
                .get(partition);
        return found == null ? end(consumer, partition) : found.offset();
    }
}
