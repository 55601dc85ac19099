package dev.samovar.queue.sqs.message;

import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Plural;
import java.util.Map;
import java.util.Optional;

/** A message in a request to send it, alone or in a batch. */
final class MessageMembers {
    /** The one system attribute that a sender sets. */
    static final String TRACE_HEADER = "AWSTraceHeader";

    private static final String STRING = "String";

    private MessageMembers() {}

    static NewMessage read(String senderId, Members members) {
        return new NewMessage(
                senderId,
                members.text("MessageBody").orElse(""),
                members.number("DelaySeconds"),
                AttributeMember.readAll(members, Plural.MESSAGE_ATTRIBUTES),
                members.text("MessageGroupId"),
                members.text("MessageDeduplicationId"),
                traceHeader(members));
    }

    private static Optional<String> traceHeader(Members members) {
        Map<String, MessageAttribute> system = AttributeMember.readAll(members, Plural.MESSAGE_SYSTEM_ATTRIBUTES);
        Optional<String> header = Optional.empty();
        for (Map.Entry<String, MessageAttribute> attribute : system.entrySet()) {
            if (!attribute.getKey().equals(TRACE_HEADER)) {
                throw new InvalidParameterValue.MessageAttribute(
                                "Message system attribute name '" + attribute.getKey() + "' is invalid.")
                        .exception();
            }
            if (!(attribute.getValue() instanceof MessageAttribute.Text(String type, String value))
                    || !type.equals(STRING)
                    || value.isEmpty()) {
                throw new InvalidParameterValue.MessageAttribute("Message (system) attribute '" + TRACE_HEADER
                                + "' must contain a non-empty value of type '" + STRING + "'.")
                        .exception();
            }
            header = Optional.of(value);
        }
        return header;
    }

    /** The system attributes of a message, as they are digested. */
    static Map<String, MessageAttribute> systemAttributes(NewMessage message) {
        return message.traceHeader()
                .<Map<String, MessageAttribute>>map(
                        header -> Map.of(TRACE_HEADER, new MessageAttribute.Text(STRING, header)))
                .orElse(Map.of());
    }
}
