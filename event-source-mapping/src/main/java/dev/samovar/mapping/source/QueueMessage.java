package dev.samovar.mapping.source;

import dev.samovar.queue.message.MessageAttribute;
import java.util.Map;
import java.util.Optional;

/**
 * A received message.
 *
 * @param messageId stays the same however often it is received
 * @param receiptHandle names this receive of it
 * @param body as it was sent
 * @param md5OfBody in lower-case hexadecimal
 * @param md5OfMessageAttributes likewise; empty if it has none
 * @param attributes what the queue knows of it, such as {@code SentTimestamp}, by AWS's names
 * @param messageAttributes what its sender put beside the body
 */
public record QueueMessage(
        String messageId,
        String receiptHandle,
        String body,
        String md5OfBody,
        Optional<String> md5OfMessageAttributes,
        Map<String, String> attributes,
        Map<String, MessageAttribute> messageAttributes) {

    /** The group whose messages keep their order; empty outside FIFO queues. */
    public String group() {
        return attributes.getOrDefault("MessageGroupId", "");
    }
}
