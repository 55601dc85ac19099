package dev.samovar.stream.kinesis;

import dev.samovar.stream.StreamConsumer;
import java.time.Instant;
import java.util.Optional;

/** A consumer as the API tells it; its stream only where nobody named it. */
record ConsumerOutput(
        String consumerName,
        String consumerARN,
        String consumerStatus,
        Instant consumerCreationTimestamp,
        Optional<String> streamARN) {

    static ConsumerOutput of(StreamConsumer consumer) {
        return of(consumer, Optional.empty());
    }

    static ConsumerOutput withStream(StreamConsumer consumer) {
        return of(consumer, Optional.of(consumer.arn().stream().toString()));
    }

    private static ConsumerOutput of(StreamConsumer consumer, Optional<String> stream) {
        return new ConsumerOutput(
                consumer.arn().name(),
                consumer.arn().toString(),
                consumer.status().name(),
                consumer.createdAt(),
                stream);
    }
}
