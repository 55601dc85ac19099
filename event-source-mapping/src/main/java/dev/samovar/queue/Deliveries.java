package dev.samovar.queue;

import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageContent;
import dev.samovar.queue.message.ReceiptHandle;
import dev.samovar.queue.message.ReceivedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Shows messages as their receivers see them. */
final class Deliveries {
    private final QueueSettings settings;

    Deliveries(QueueSettings settings) {
        this.settings = settings;
    }

    ReceivedMessage of(Message message) {
        MessageContent content = message.content();
        int count = message.receives().count();
        return new ReceivedMessage(
                content.id(),
                new ReceiptHandle(settings.current().id(), message.sequence(), count).toString(),
                new String(content.body(), StandardCharsets.UTF_8),
                content.attributes(),
                content.senderId(),
                Instant.ofEpochMilli(message.sentAtMillis()),
                count,
                Instant.ofEpochMilli(message.receives().firstAtMillis()),
                settings.attributes().isFifo()
                        ? Optional.of(SequenceNumbers.text(message.sequence()))
                        : Optional.empty(),
                content.groupId(),
                content.deduplicationId(),
                content.traceHeader(),
                content.deadLetterSource());
    }
}
