package dev.samovar.stream;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who registered to read a stream at a rate of their own.
 *
 * @param arn its name
 * @param createdAt when it was registered
 * @param status where in its life it is
 * @param tags by key, in order
 */
public record StreamConsumer(ConsumerArn arn, Instant createdAt, ConsumerStatus status, Map<String, String> tags) {

    public StreamConsumer {
        tags = new TreeMap<>(tags);
    }

    StreamConsumer with(ConsumerStatus next) {
        return new StreamConsumer(arn, createdAt, next, tags);
    }

    StreamConsumer withTags(Map<String, String> newTags) {
        return new StreamConsumer(arn, createdAt, status, newTags);
    }
}
