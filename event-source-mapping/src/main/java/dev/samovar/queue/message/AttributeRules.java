package dev.samovar.queue.message;

import dev.samovar.queue.error.InvalidMessageContents;
import dev.samovar.queue.error.InvalidParameterValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** What the attributes of a message must be. */
final class AttributeRules {
    private static final int ATTRIBUTES_MAX = 10;
    private static final int NAME_LENGTH_MAX = 256;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:aws|amazon)\\..*");
    private static final Pattern TYPE = Pattern.compile("(?<type>String|Number|Binary)(?:\\..+)?");

    private AttributeRules() {}

    static void check(Map<String, MessageAttribute> attributes) {
        if (attributes.size() > ATTRIBUTES_MAX) {
            throw refused("Number of message attributes [" + attributes.size() + "] exceeds the allowed maximum ["
                    + ATTRIBUTES_MAX + "].");
        }
        attributes.forEach((name, attribute) -> {
            checkName(name);
            checkType(name, attribute);
            checkValue(name, attribute);
        });
    }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw refused("The request must contain non-empty message attribute name.");
        }
        if (name.length() > NAME_LENGTH_MAX) {
            throw refused("Length of message attribute name must be less than " + NAME_LENGTH_MAX + " bytes.");
        }
        if (!NAME.matcher(name).matches()) {
            throw refused("The message attribute name '" + name + "' is invalid. Attribute name can contain A-Z, a-z,"
                    + " 0-9, underscore (_), hyphen (-), and period (.) characters.");
        }
        if (RESERVED.matcher(name).matches()) {
            throw refused("You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are"
                    + " reserved for internal use.");
        }
        if (name.startsWith(".") || name.endsWith(".") || name.contains("..")) {
            throw refused("The message attribute name '" + name
                    + "' is invalid. Attribute name can't start or end with a period and can't have periods in"
                    + " succession.");
        }
    }

    private static void checkType(String name, MessageAttribute attribute) {
        var type = TYPE.matcher(attribute.dataType());
        boolean binary = attribute instanceof MessageAttribute.Binary;
        if (!type.matches() || attribute.dataType().length() > NAME_LENGTH_MAX) {
            throw refused("The type of message (user) attribute '" + name
                    + "' is invalid. You must use only the following supported type prefixes: Binary, Number,"
                    + " String.");
        }
        if (type.group("type").equals("Binary") != binary) {
            throw refused("The message (user) attribute '" + name + "' with type '" + type.group("type")
                    + "' must use field '" + (binary ? "String" : "Binary") + "'.");
        }
    }

    private static void checkValue(String name, MessageAttribute attribute) {
        boolean empty = switch (attribute) {
            case MessageAttribute.Text text -> text.value().isEmpty();
            case MessageAttribute.Binary binary -> binary.value().length == 0;
        };
        if (empty) {
            throw refused("Message (user) attribute '" + name + "' must contain a non-empty value of type '"
                    + attribute.dataType() + "'.");
        }
        if (attribute instanceof MessageAttribute.Text(String dataType, String value)) {
            if (!Characters.areValid(value)) {
                throw new InvalidMessageContents().exception();
            }
            if (dataType.startsWith("Number") && !isNumber(value)) {
                throw refused("Can't cast the value of message (user) attribute '" + name + "' to a number.");
            }
        }
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text.strip()).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static RuntimeException refused(String rule) {
        return new InvalidParameterValue.MessageAttribute(rule).exception();
    }
}
