package dev.samovar.queue.attribute;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes of a queue, named as AWS names them, each with the values that it can have. */
public enum QueueAttribute {
    VisibilityTimeout(AttributeValue.number(0, 43_200, 30)),
    DelaySeconds(AttributeValue.number(0, 900, 0)),
    MaximumMessageSize(AttributeValue.number(1024, 1_048_576, 1_048_576)),
    MessageRetentionPeriod(AttributeValue.number(60, 1_209_600, 345_600)),
    ReceiveMessageWaitTimeSeconds(AttributeValue.number(0, 20, 0)),
    Policy(AttributeValue.OBJECT),
    RedrivePolicy(AttributeValue.REDRIVE_POLICY),
    RedriveAllowPolicy(AttributeValue.REDRIVE_ALLOW_POLICY),
    SqsManagedSseEnabled(AttributeValue.flag(true)),
    KmsMasterKeyId(AttributeValue.TEXT),
    KmsDataKeyReusePeriodSeconds(AttributeValue.number(60, 86_400, 300)),
    FifoQueue(AttributeValue.flag(false)),
    ContentBasedDeduplication(AttributeValue.flag(false)),
    DeduplicationScope(AttributeValue.oneOf("queue", "messageGroup")),
    FifoThroughputLimit(AttributeValue.oneOf("perQueue", "perMessageGroupId")),
    QueueArn(AttributeValue.READ_ONLY),
    CreatedTimestamp(AttributeValue.READ_ONLY),
    LastModifiedTimestamp(AttributeValue.READ_ONLY),
    ApproximateNumberOfMessages(AttributeValue.READ_ONLY),
    ApproximateNumberOfMessagesNotVisible(AttributeValue.READ_ONLY),
    ApproximateNumberOfMessagesDelayed(AttributeValue.READ_ONLY);

    private static final Map<String, QueueAttribute> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(QueueAttribute::name, Function.identity()));

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts and pure functions
    private final AttributeValue value;

    QueueAttribute(AttributeValue value) {
        this.value = value;
    }

    /** The attribute of this name; empty if AWS has none. */
    public static Optional<QueueAttribute> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    AttributeValue value() {
        return value;
    }

    boolean isReadOnly() {
        return value.equals(AttributeValue.READ_ONLY);
    }

    boolean isOnlyForFifo() {
        return switch (this) {
            case FifoQueue, ContentBasedDeduplication, DeduplicationScope, FifoThroughputLimit -> true;
            default -> false;
        };
    }
}
