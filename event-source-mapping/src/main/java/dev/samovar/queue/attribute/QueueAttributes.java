package dev.samovar.queue.attribute;

import dev.samovar.queue.error.InvalidAttributeName;
import dev.samovar.queue.error.InvalidAttributeValue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a queue is set up: the attributes that were given, checked, and AWS's defaults for all others. */
public final class QueueAttributes {
    private final Map<QueueAttribute, String> given;
    private final Duration visibilityTimeout;
    private final Duration delay;
    private final Duration retention;
    private final Duration receiveWait;
    private final int messageBytesMax;
    private final boolean fifo;
    private final boolean contentBasedDeduplication;
    private final boolean deduplicatesByGroup;
    private final Optional<RedrivePolicy> redrivePolicy;
    private final RedriveAllowPolicy redriveAllowPolicy;

    private QueueAttributes(Map<QueueAttribute, String> given) {
        this.given = given;
        visibilityTimeout = seconds(QueueAttribute.VisibilityTimeout);
        delay = seconds(QueueAttribute.DelaySeconds);
        retention = seconds(QueueAttribute.MessageRetentionPeriod);
        receiveWait = seconds(QueueAttribute.ReceiveMessageWaitTimeSeconds);
        messageBytesMax = Integer.parseInt(text(QueueAttribute.MaximumMessageSize));
        fifo = flag(QueueAttribute.FifoQueue);
        contentBasedDeduplication = flag(QueueAttribute.ContentBasedDeduplication);
        deduplicatesByGroup = text(QueueAttribute.DeduplicationScope).equals("messageGroup");
        redrivePolicy = find(QueueAttribute.RedrivePolicy).map(RedrivePolicy::parse);
        redriveAllowPolicy = find(QueueAttribute.RedriveAllowPolicy)
                .map(RedriveAllowPolicy::parse)
                .orElse(RedriveAllowPolicy.ALLOW_ALL);
    }

    /**
     * The attributes of a new queue.
     *
     * @param given attributes by AWS's names
     * @throws dev.samovar.queue.error.QueueException if one is unknown, read-only or out of range
     */
    public static QueueAttributes of(Map<String, String> given) {
        Map<QueueAttribute, String> none = new EnumMap<>(QueueAttribute.class);
        if (given.containsKey(QueueAttribute.FifoQueue.name())) {
            String fifo = QueueAttribute.FifoQueue.value()
                    .reader()
                    .apply(QueueAttribute.FifoQueue.name(), given.get(QueueAttribute.FifoQueue.name()));
            if (!Boolean.parseBoolean(fifo)) {
                throw new InvalidAttributeName.Unknown(QueueAttribute.FifoQueue.name()).exception();
            }
            none.put(QueueAttribute.FifoQueue, fifo);
        }
        return new QueueAttributes(none).with(given);
    }

    /** The same attributes but for those given here; an empty text takes away a policy or key. */
    public QueueAttributes with(Map<String, String> changes) {
        Map<QueueAttribute, String> next = new EnumMap<>(QueueAttribute.class);
        next.putAll(given);
        changes.forEach((name, text) -> {
            QueueAttribute attribute = settable(name);
            if (text.isEmpty() && attribute.value().fallback().isEmpty()) {
                next.remove(attribute);
            } else {
                next.put(attribute, attribute.value().reader().apply(name, text));
            }
        });
        if (!text(next, QueueAttribute.FifoQueue).equals(text(QueueAttribute.FifoQueue))) {
            throw new InvalidAttributeValue.Impossible(
                            QueueAttribute.FifoQueue.name(), "Modifying queue type is not supported.")
                    .exception();
        }
        if (text(next, QueueAttribute.FifoThroughputLimit).equals("perMessageGroupId")
                && !text(next, QueueAttribute.DeduplicationScope).equals("messageGroup")) {
            throw new InvalidAttributeValue.Impossible(
                            QueueAttribute.FifoThroughputLimit.name(),
                            "The perMessageGroupId value is allowed only when the value for DeduplicationScope is"
                                    + " messageGroup.")
                    .exception();
        }
        return new QueueAttributes(next);
    }

    private QueueAttribute settable(String name) {
        QueueAttribute attribute = QueueAttribute.named(name)
                .filter(known -> !known.isReadOnly())
                .orElseThrow(() -> new InvalidAttributeName.Unknown(name).exception());
        if (attribute.isOnlyForFifo() && !isFifo()) {
            throw switch (attribute) {
                case DeduplicationScope, FifoThroughputLimit -> new InvalidAttributeName.OnlyForFifo(name).exception();
                case FifoQueue ->
                    new InvalidAttributeValue.Impossible(name, "Modifying queue type is not supported.").exception();
                default -> new InvalidAttributeName.Unknown(name).exception();
            };
        }
        return attribute;
    }

    /** The name of an attribute that is given here with another value than this queue has; empty if there is none. */
    public Optional<String> difference(Map<String, String> other) {
        QueueAttributes changed = with(other);
        return other.keySet().stream()
                .filter(name -> QueueAttribute.named(name)
                        .filter(attribute -> !find(attribute).equals(changed.find(attribute)))
                        .isPresent())
                .findFirst();
    }

    private boolean applies(QueueAttribute attribute) {
        return fifo || !attribute.isOnlyForFifo();
    }

    private Duration seconds(QueueAttribute attribute) {
        return Duration.ofSeconds(Integer.parseInt(text(attribute)));
    }

    private boolean flag(QueueAttribute attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    private Optional<String> find(QueueAttribute attribute) {
        return Optional.ofNullable(given.get(attribute))
                .or(() -> attribute.value().fallback());
    }

    private String text(QueueAttribute attribute) {
        return text(given, attribute);
    }

    private static String text(Map<QueueAttribute, String> values, QueueAttribute attribute) {
        return values.getOrDefault(attribute, attribute.value().fallback().orElse(""));
    }

    public boolean isFifo() {
        return fifo;
    }

    public Duration visibilityTimeout() {
        return visibilityTimeout;
    }

    public Duration delay() {
        return delay;
    }

    public Duration retention() {
        return retention;
    }

    public Duration receiveWait() {
        return receiveWait;
    }

    public int messageBytesMax() {
        return messageBytesMax;
    }

    public Optional<String> policy() {
        return find(QueueAttribute.Policy);
    }

    public Optional<RedrivePolicy> redrivePolicy() {
        return redrivePolicy;
    }

    public RedriveAllowPolicy redriveAllowPolicy() {
        return redriveAllowPolicy;
    }

    public boolean contentBasedDeduplication() {
        return contentBasedDeduplication;
    }

    /** Whether deduplication ids count within their message group only. */
    public boolean deduplicatesByGroup() {
        return deduplicatesByGroup;
    }

    /** The attributes that were given, as they are stored. */
    public Map<String, String> given() {
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((attribute, text) -> texts.put(attribute.name(), text));
        return texts;
    }

    /** The attributes that AWS shows of such a queue: the others are absent. */
    public Map<QueueAttribute, String> shown() {
        Map<QueueAttribute, String> shown = new EnumMap<>(QueueAttribute.class);
        boolean ownKey = given.containsKey(QueueAttribute.KmsMasterKeyId);
        for (QueueAttribute attribute : QueueAttribute.values()) {
            boolean hidden = attribute == QueueAttribute.KmsDataKeyReusePeriodSeconds ? !ownKey : !applies(attribute);
            if (!hidden) {
                find(attribute).ifPresent(text -> shown.put(attribute, text));
            }
        }
        if (ownKey && !given.containsKey(QueueAttribute.SqsManagedSseEnabled)) {
            shown.put(QueueAttribute.SqsManagedSseEnabled, "false");
        }
        return shown;
    }
}
