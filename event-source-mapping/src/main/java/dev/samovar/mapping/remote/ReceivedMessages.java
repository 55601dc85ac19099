package dev.samovar.mapping.remote;

import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.queue.message.MessageAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Turns the client's messages into those that pollers know. */
final class ReceivedMessages {
    private ReceivedMessages() {}

    static List<QueueMessage> of(List<Message> messages) {
        return messages.stream().map(ReceivedMessages::message).toList();
    }

    private static QueueMessage message(Message message) {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        message.messageAttributes().forEach((name, value) -> attributes.put(name, attribute(value)));
        return new QueueMessage(
                message.messageId(),
                message.receiptHandle(),
                message.body(),
                message.md5OfBody(),
                Optional.ofNullable(message.md5OfMessageAttributes()),
                message.attributesAsStrings(),
                attributes);
    }

    private static MessageAttribute attribute(MessageAttributeValue value) {
        return value.dataType().startsWith("Binary")
                ? new MessageAttribute.Binary(
                        value.dataType(), value.binaryValue().asByteArray())
                : new MessageAttribute.Text(value.dataType(), value.stringValue());
    }
}
