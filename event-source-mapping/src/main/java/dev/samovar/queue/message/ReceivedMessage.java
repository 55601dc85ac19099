package dev.samovar.queue.message;

import dev.samovar.queue.attribute.QueueArn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as one receive hands it out.
 *
 * @param id the same as its sender was told
 * @param receiptHandle what this receive deletes it by
 * @param receiveCount how often it was received, this time included
 * @param sequenceNumber empty in standard queues
 * @param deadLetterSource the queue that gave it up; empty unless this is its dead-letter queue
 */
public record ReceivedMessage(
        UUID id,
        String receiptHandle,
        String body,
        Map<String, MessageAttribute> attributes,
        String senderId,
        Instant sentAt,
        int receiveCount,
        Instant firstReceivedAt,
        Optional<String> sequenceNumber,
        Optional<String> groupId,
        Optional<String> deduplicationId,
        Optional<String> traceHeader,
        Optional<QueueArn> deadLetterSource) {

    /** The system attributes, named and written as AWS does. */
    public Map<String, String> systemAttributes() {
        Map<String, String> system = new LinkedHashMap<>();
        system.put("SenderId", senderId);
        system.put("SentTimestamp", Long.toString(sentAt.toEpochMilli()));
        system.put("ApproximateReceiveCount", Integer.toString(receiveCount));
        system.put("ApproximateFirstReceiveTimestamp", Long.toString(firstReceivedAt.toEpochMilli()));
        sequenceNumber.ifPresent(number -> system.put("SequenceNumber", number));
        groupId.ifPresent(group -> system.put("MessageGroupId", group));
        deduplicationId.ifPresent(deduplication -> system.put("MessageDeduplicationId", deduplication));
        traceHeader.ifPresent(header -> system.put("AWSTraceHeader", header));
        deadLetterSource.ifPresent(source -> system.put("DeadLetterQueueSourceArn", source.toString()));
        return system;
    }
}
