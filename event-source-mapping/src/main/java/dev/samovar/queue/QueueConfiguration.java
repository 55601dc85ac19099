package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttributes;
import java.time.Instant;
import java.util.Map;

/**
 * A queue without its messages.
 *
 * @param id tells it from other queues, also from those that had its name before
 * @param modifiedAt when its attributes were changed last
 */
record QueueConfiguration(
        long id,
        QueueArn arn,
        QueueAttributes attributes,
        Map<String, String> tags,
        Instant createdAt,
        Instant modifiedAt) {

    QueueConfiguration {
        tags = Map.copyOf(tags);
    }

    QueueConfiguration withAttributes(QueueAttributes next, Instant now) {
        return new QueueConfiguration(id, arn, next, tags, createdAt, now);
    }

    QueueConfiguration withTags(Map<String, String> next) {
        return new QueueConfiguration(id, arn, attributes, next, createdAt, modifiedAt);
    }

    /** The id in the names of tables. */
    String key() {
        return Long.toString(id, Character.MAX_RADIX);
    }
}
