package dev.samovar.queue.message;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message as its sender gives it; the queue checks it.
 *
 * @param senderId who sends it
 * @param body the text
 * @param delaySeconds how long it stays invisible, instead of the queue's delay
 * @param attributes message attributes by name
 * @param groupId its message group
 * @param deduplicationId what tells it from others that look alike
 * @param traceHeader the system attribute {@code AWSTraceHeader}
 */
public record NewMessage(
        String senderId,
        String body,
        OptionalInt delaySeconds,
        Map<String, MessageAttribute> attributes,
        Optional<String> groupId,
        Optional<String> deduplicationId,
        Optional<String> traceHeader) {

    /** A message that is nothing but a body. */
    public static NewMessage of(String senderId, String body) {
        return new NewMessage(
                senderId, body, OptionalInt.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same message for a FIFO queue. */
    public NewMessage inGroup(String group, String deduplication) {
        return new NewMessage(
                senderId, body, delaySeconds, attributes, Optional.of(group), Optional.of(deduplication), traceHeader);
    }
}
