package dev.samovar.queue.sqs.wire;

/**
 * A list or a map under the names that it has in the two protocols: JSON names the whole, a form or XML numbers or
 * repeats the parts.
 *
 * @param json the whole, such as {@code Attributes}
 * @param part one part, such as {@code Attribute}
 * @param key what the key of a map's entry is called in a form and in XML
 */
public record Plural(String json, String part, String key) {
    private static final String NAME = "Name";

    public static final Plural ACTION_NAMES = list("Actions", "ActionName");
    public static final Plural ACCOUNT_IDS = list("AWSAccountIds", "AWSAccountId");
    public static final Plural ATTRIBUTE_NAMES = list("AttributeNames", "AttributeName");
    public static final Plural MESSAGE_ATTRIBUTE_NAMES = list("MessageAttributeNames", "MessageAttributeName");
    public static final Plural MESSAGE_SYSTEM_ATTRIBUTE_NAMES =
            list("MessageSystemAttributeNames", "MessageSystemAttributeName");
    public static final Plural QUEUE_URLS = list("QueueUrls", "QueueUrl");
    /** Spelled with a small letter in one answer only. */
    public static final Plural SOURCE_QUEUE_URLS = list("queueUrls", "QueueUrl");

    public static final Plural STRING_LIST_VALUES = list("StringListValues", "StringListValue");
    public static final Plural BINARY_LIST_VALUES = list("BinaryListValues", "BinaryListValue");
    public static final Plural TAG_KEYS = list("TagKeys", "TagKey");

    public static final Plural SEND_ENTRIES = list("Entries", "SendMessageBatchRequestEntry");
    public static final Plural DELETE_ENTRIES = list("Entries", "DeleteMessageBatchRequestEntry");
    public static final Plural VISIBILITY_ENTRIES = list("Entries", "ChangeMessageVisibilityBatchRequestEntry");
    public static final Plural SENT = list("Successful", "SendMessageBatchResultEntry");
    public static final Plural DELETED = list("Successful", "DeleteMessageBatchResultEntry");
    public static final Plural CHANGED = list("Successful", "ChangeMessageVisibilityBatchResultEntry");
    public static final Plural FAILED = list("Failed", "BatchResultErrorEntry");
    public static final Plural MESSAGES = list("Messages", "Message");
    public static final Plural MOVE_TASKS = list("Results", "ListMessageMoveTasksResultEntry");

    public static final Plural ATTRIBUTES = new Plural("Attributes", "Attribute", NAME);
    public static final Plural MESSAGE_ATTRIBUTES = new Plural("MessageAttributes", "MessageAttribute", NAME);
    public static final Plural MESSAGE_SYSTEM_ATTRIBUTES =
            new Plural("MessageSystemAttributes", "MessageSystemAttribute", NAME);
    public static final Plural TAGS = new Plural("Tags", "Tag", "Key");
    /** The tags of a new queue: the one member whose name begins with a small letter. */
    public static final Plural NEW_TAGS = new Plural("tags", "Tag", "Key");

    /** What the value of a map's entry is called in a form and in XML. */
    static final String VALUE = "Value";

    private static Plural list(String json, String part) {
        return new Plural(json, part, "");
    }
}
