package dev.samovar.queue.sqs.message;

import dev.samovar.queue.error.UnsupportedOperation;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import java.util.LinkedHashMap;
import java.util.Map;

/** Message attributes on the wire: {@code DataType} with {@code StringValue} or {@code BinaryValue}. */
final class AttributeMember {
    private static final String DATA_TYPE = "DataType";
    private static final String STRING_VALUE = "StringValue";
    private static final String BINARY_VALUE = "BinaryValue";
    private static final String BINARY = "Binary";

    private AttributeMember() {}

    static Map<String, MessageAttribute> readAll(Members members, Plural name) {
        Map<String, Members> wire = members.structureMap(name);
        if (wire.isEmpty()) {
            return Map.of();
        }
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        wire.forEach((key, value) -> attributes.put(key, read(value)));
        return attributes;
    }

    private static MessageAttribute read(Members value) {
        if (!value.texts(Plural.STRING_LIST_VALUES).isEmpty()
                || !value.texts(Plural.BINARY_LIST_VALUES).isEmpty()) {
            throw new UnsupportedOperation("Message attribute list values in SendMessage operation are not supported.")
                    .exception();
        }
        String dataType = value.text(DATA_TYPE).orElse("");
        return dataType.equals(BINARY) || dataType.startsWith(BINARY + ".")
                ? new MessageAttribute.Binary(
                        dataType, value.bytes(BINARY_VALUE).orElse(new byte[0]))
                : new MessageAttribute.Text(dataType, value.text(STRING_VALUE).orElse(""));
    }

    static void write(MessageAttribute attribute, Output out) {
        switch (attribute) {
            case MessageAttribute.Text text -> out.text(STRING_VALUE, text.value());
            case MessageAttribute.Binary binary -> out.bytes(BINARY_VALUE, binary.value());
        }
        out.text(DATA_TYPE, attribute.dataType());
    }
}
