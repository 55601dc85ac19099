package dev.samovar.queue.backlog;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.NewMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What never changes about a message while it is in one queue.
 *
 * @param delayMillis how long after its send it becomes visible
 * @param deadLetterSource the queue that gave it up
 * @param body in UTF-8; the array belongs to the content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying payloads would be waste
public record MessageContent(
        UUID id,
        long sentAtMillis,
        long delayMillis,
        Optional<String> groupId,
        String senderId,
        Optional<String> deduplicationId,
        Optional<String> traceHeader,
        Optional<QueueArn> deadLetterSource,
        Map<String, MessageAttribute> attributes,
        byte[] body) {
    private static final int OVERHEAD_EXPECTED = 96;
    private static final int GROUP = 1;
    private static final int DEDUPLICATION = 2;
    private static final int TRACE = 4;
    private static final int SOURCE = 8;
    private static final int TEXT = 0;
    private static final int BINARY = 1;

    /** A message that was sent just now. */
    public static MessageContent of(
            UUID id,
            long nowMillis,
            long delayMillis,
            NewMessage message,
            Optional<String> deduplicationId,
            byte[] body) {
        return new MessageContent(
                id,
                nowMillis,
                delayMillis,
                message.groupId(),
                message.senderId(),
                deduplicationId,
                message.traceHeader(),
                Optional.empty(),
                message.attributes(),
                body);
    }

    /** The same message as a dead letter of a queue. */
    public MessageContent deadLetter(QueueArn source, long sentAt) {
        return new MessageContent(
                id, sentAt, 0, groupId, senderId, deduplicationId, traceHeader, Optional.of(source), attributes, body);
    }

    /** The same message sent anew. */
    public MessageContent sentAgain(UUID newId, long nowMillis, long delay) {
        return new MessageContent(
                newId,
                nowMillis,
                delay,
                groupId,
                senderId,
                deduplicationId,
                traceHeader,
                Optional.empty(),
                attributes,
                body);
    }

    byte[] encode() {
        var writer = new DocumentWriter(body.length + OVERHEAD_EXPECTED);
        writer.id(id)
                .number(sentAtMillis)
                .small(delayMillis)
                .octet((groupId.isPresent() ? GROUP : 0)
                        | (deduplicationId.isPresent() ? DEDUPLICATION : 0)
                        | (traceHeader.isPresent() ? TRACE : 0)
                        | (deadLetterSource.isPresent() ? SOURCE : 0))
                .text(groupId)
                .text(senderId)
                .text(deduplicationId)
                .text(traceHeader)
                .text(deadLetterSource.map(QueueArn::toString))
                .small(attributes.size());
        attributes.forEach((name, attribute) -> {
            writer.text(name).text(attribute.dataType());
            switch (attribute) {
                case MessageAttribute.Text text -> writer.octet(TEXT).text(text.value());
                case MessageAttribute.Binary binary -> writer.octet(BINARY).sized(binary.value());
            }
        });
        return writer.rest(body).document();
    }

    static MessageContent decode(byte[] document) {
        var reader = new DocumentReader(document);
        UUID id = reader.id();
        long sentAt = reader.number();
        long delay = reader.small();
        int present = reader.octet();
        Optional<String> group = reader.text((present & GROUP) != 0);
        return new MessageContent(
                id,
                sentAt,
                delay,
                group,
                reader.text(),
                reader.text((present & DEDUPLICATION) != 0),
                reader.text((present & TRACE) != 0),
                reader.text((present & SOURCE) != 0).flatMap(QueueArn::parse),
                readAttributes(reader),
                reader.rest());
    }

    private static Map<String, MessageAttribute> readAttributes(DocumentReader reader) {
        int count = (int) reader.small();
        if (count == 0) {
            return Map.of();
        }
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = reader.text();
            String dataType = reader.text();
            attributes.put(
                    name,
                    reader.octet() == TEXT
                            ? new MessageAttribute.Text(dataType, reader.text())
                            : new MessageAttribute.Binary(dataType, reader.sized()));
        }
        return attributes;
    }

    /** When an encoded message was sent and how long it was delayed, read without the rest. */
    static Times timesOf(byte[] document) {
        var reader = new DocumentReader(document);
        reader.id();
        return new Times(reader.number(), reader.small());
    }

    /** The group of an encoded message, read without the rest; empty text if it has none. */
    static String groupIdOf(byte[] document) {
        var reader = new DocumentReader(document);
        reader.id();
        reader.number();
        reader.small();
        boolean present = (reader.octet() & GROUP) != 0;
        return present ? reader.text() : "";
    }

    /** When a message was sent, and how long after it becomes visible. */
    record Times(long sentAtMillis, long delayMillis) {}
}
