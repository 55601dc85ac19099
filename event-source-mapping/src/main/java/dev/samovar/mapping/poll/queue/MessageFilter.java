package dev.samovar.mapping.poll.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.filter.FilterCriteria;
import dev.samovar.mapping.filter.RecordFilter;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.queue.message.MessageAttribute;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells which messages a function gets: patterns see their content as {@code body}. */
public final class MessageFilter implements Predicate<QueueMessage> {
    private final RecordFilter filter;

    public MessageFilter(FilterCriteria criteria) {
        filter = new RecordFilter(criteria, "body");
    }

    @Override
    public boolean test(QueueMessage message) {
        return filter.passesAll() || filter.passes(metadata(message), Optional.of(message.body()));
    }

    private static ObjectNode metadata(QueueMessage message) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("messageId", message.messageId());
        ObjectNode attributes = metadata.putObject("attributes");
        message.attributes().forEach(attributes::put);
        ObjectNode messageAttributes = metadata.putObject("messageAttributes");
        message.messageAttributes().forEach((name, attribute) -> put(messageAttributes.putObject(name), attribute));
        return metadata.put("eventSource", "aws:sqs");
    }

    private static void put(ObjectNode node, MessageAttribute attribute) {
        switch (attribute) {
            case MessageAttribute.Text text -> node.put("stringValue", text.value());
            case MessageAttribute.Binary binary -> node.put("binaryValue", binary.value());
        }
        node.put("dataType", attribute.dataType());
    }
}
