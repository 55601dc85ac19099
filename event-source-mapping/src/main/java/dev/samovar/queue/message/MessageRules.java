package dev.samovar.queue.message;

import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.error.InvalidMessageContents;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.MissingParameter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a message must be to be taken by a queue. */
public final class MessageRules {
    private static final int DELAY_SECONDS_MAX = 900;
    private static final int ID_LENGTH_MAX = 128;
    private static final String WRONG_TYPE = "The request include parameter that is not valid for this queue type.";

    private MessageRules() {}

    /**
     * Refuses a message that the queue cannot take.
     *
     * @param body the message's body in UTF-8
     * @throws dev.samovar.queue.error.QueueException with the first rule that does not hold
     */
    public static void check(NewMessage message, byte[] body, QueueAttributes queue) {
        if (body.length == 0) {
            throw new MissingParameter("MessageBody").exception();
        }
        checkDelay(message, queue);
        checkIds(message, queue);
        AttributeRules.check(message.attributes());
        if (!Characters.areValid(message.body())) {
            throw new InvalidMessageContents().exception();
        }
        if (bytes(message, body) > queue.messageBytesMax()) {
            throw new InvalidParameterValue.MessageTooLong(queue.messageBytesMax()).exception();
        }
    }

    /** How large a message is: its body and its attributes. */
    public static long bytes(NewMessage message, byte[] body) {
        long bytes = body.length;
        for (Map.Entry<String, MessageAttribute> attribute :
                message.attributes().entrySet()) {
            bytes += length(attribute.getKey()) + length(attribute.getValue().dataType());
            bytes += switch (attribute.getValue()) {
                case MessageAttribute.Text text -> length(text.value());
                case MessageAttribute.Binary binary -> binary.value().length;
            };
        }
        return bytes;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void checkDelay(NewMessage message, QueueAttributes queue) {
        if (message.delaySeconds().isEmpty()) {
            return;
        }
        int delay = message.delaySeconds().getAsInt();
        if (queue.isFifo() && delay != 0) {
            throw refused("DelaySeconds", delay, WRONG_TYPE);
        }
        if (delay < 0 || delay > DELAY_SECONDS_MAX) {
            throw refused("DelaySeconds", delay, "DelaySeconds must be >= 0 and <= " + DELAY_SECONDS_MAX + ".");
        }
    }

    private static void checkIds(NewMessage message, QueueAttributes queue) {
        if (queue.isFifo() && message.groupId().isEmpty()) {
            throw new MissingParameter("MessageGroupId").exception();
        }
        checkId("MessageGroupId", message.groupId());
        if (!queue.isFifo() && message.deduplicationId().isPresent()) {
            throw refused("MessageDeduplicationId", message.deduplicationId().get(), WRONG_TYPE);
        }
        checkId("MessageDeduplicationId", message.deduplicationId());
        if (queue.isFifo() && message.deduplicationId().isEmpty() && !queue.contentBasedDeduplication()) {
            throw new InvalidParameterValue.NoDeduplicationId().exception();
        }
    }

    private static void checkId(String parameter, Optional<String> id) {
        if (id.isPresent() && !IdCharacters.areValid(id.get(), ID_LENGTH_MAX)) {
            throw refused(
                    parameter,
                    id.get(),
                    parameter + " can only include alphanumeric and punctuation characters. 1 to " + ID_LENGTH_MAX
                            + " in length.");
        }
    }

    private static RuntimeException refused(String parameter, Object value, String reason) {
        return new InvalidParameterValue.Parameter(parameter, value, reason).exception();
    }
}
