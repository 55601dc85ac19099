package dev.samovar.queue;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttribute;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.attribute.QueueTags;
import dev.samovar.queue.error.PurgeQueueInProgress;
import dev.samovar.queue.error.QueueDoesNotExist;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.store.Batch;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One queue: takes messages and hands them out.
 *
 * <p>Decisions take effect at once, in the order of the calls; nobody outside may hear of one before its future
 * completes. Called from tasks of the scheduler. Batches here have no upper bound but their bytes. A queue that was
 * deleted refuses everything with {@link QueueDoesNotExist}.
 */
public final class Queue {
    private static final Duration PURGE_INTERVAL = Duration.ofSeconds(60);

    private final QueuePorts ports;
    private final QueueSettings settings;
    private final QueueContents contents;
    private final Optional<Deduplication> deduplication;
    private final Sending sending;
    private final Receiving receiving;
    private final Settling settling;
    private long purgeMayFollowMillis = Long.MIN_VALUE;
    private boolean deleted;

    /** Takes up what is stored of the queue. */
    Queue(QueuePorts ports, QueueConfiguration configuration, SequenceNumbers sequences) {
        this.ports = ports;
        settings = new QueueSettings(configuration);
        QueueAttributes attributes = configuration.attributes();
        contents = new QueueContents(ports, settings, sequences);
        deduplication = attributes.isFifo()
                ? Optional.of(new Deduplication(
                        ports.store(), ports.clock(), configuration.key(), attributes.deduplicatesByGroup()))
                : Optional.empty();
        sending = new Sending(ports, settings, contents, deduplication);
        receiving = new Receiving(ports, settings, contents);
        settling = new Settling(settings, contents);
    }

    public QueueArn arn() {
        return settings.arn();
    }

    /** How the queue is set up. */
    public QueueAttributes attributes() {
        return settings.attributes();
    }

    /** All attributes that AWS shows, also the counts, by name. */
    public Map<QueueAttribute, String> shownAttributes() {
        QueueCounts counts = counts();
        QueueConfiguration queue = settings.current();
        Map<QueueAttribute, String> shown = new EnumMap<>(queue.attributes().shown());
        shown.put(QueueAttribute.QueueArn, arn().toString());
        shown.put(
                QueueAttribute.CreatedTimestamp, Long.toString(queue.createdAt().getEpochSecond()));
        shown.put(
                QueueAttribute.LastModifiedTimestamp,
                Long.toString(queue.modifiedAt().getEpochSecond()));
        shown.put(QueueAttribute.ApproximateNumberOfMessages, Integer.toString(counts.visible()));
        shown.put(QueueAttribute.ApproximateNumberOfMessagesNotVisible, Integer.toString(counts.inFlight()));
        shown.put(QueueAttribute.ApproximateNumberOfMessagesDelayed, Integer.toString(counts.delayed()));
        return shown;
    }

    /**
     * Changes attributes; an empty text takes away a policy.
     *
     * @throws dev.samovar.queue.error.QueueException if a value is refused
     */
    public CompletableFuture<Void> change(Map<String, String> attributes) {
        checkExists();
        QueueAttributes before = attributes();
        QueueAttributes next = before.with(attributes);
        DeadLetterTarget.check(ports.others(), arn(), next);
        Batch batch = new Batch();
        settings.become(
                batch, settings.current().withAttributes(next, ports.scheduler().instant()));
        deduplication.ifPresent(window -> window.scope(next.deduplicatesByGroup()));
        if (next.isFifo() && !next.delay().equals(before.delay())) {
            contents.delayAnew();
        }
        contents.advance();
        contents.tellAll(QueueEvent.Kind.CHANGED);
        return contents.commit(batch, arn()).durable();
    }

    public Map<String, String> tags() {
        return settings.current().tags();
    }

    public CompletableFuture<Void> tag(Map<String, String> tags) {
        Map<String, String> next = new TreeMap<>(tags());
        next.putAll(tags);
        return retag(next);
    }

    public CompletableFuture<Void> untag(Collection<String> keys) {
        Map<String, String> next = new TreeMap<>(tags());
        next.keySet().removeAll(keys);
        return retag(next);
    }

    private CompletableFuture<Void> retag(Map<String, String> tags) {
        checkExists();
        QueueTags.check(arn().name(), tags);
        Batch batch = new Batch();
        settings.become(batch, settings.current().withTags(tags));
        return contents.commit(batch, arn()).durable();
    }

    public QueueCounts counts() {
        contents.advance();
        return contents.counts();
    }

    /**
     * Takes one message.
     *
     * @throws dev.samovar.queue.error.QueueException if it is refused
     */
    public Commit<SentMessage> send(NewMessage message) {
        checkExists();
        return sending.send(message);
    }

    /**
     * Takes messages in this order, each for itself.
     *
     * @throws dev.samovar.queue.error.QueueException if they are too long together
     */
    public Commit<List<Outcome<SentMessage>>> send(List<NewMessage> messages) {
        checkExists();
        return sending.send(messages);
    }

    /**
     * Hands out messages once: now, when the first becomes visible, or none when the time to wait is over.
     *
     * @param answer told in a task of the scheduler, perhaps within this call
     * @throws dev.samovar.queue.error.QueueException if too many messages are in flight for a short poll
     */
    public Poll receive(ReceiveRequest request, Consumer<Commit<List<ReceivedMessage>>> answer) {
        checkExists();
        return receiving.receive(request, answer);
    }

    /**
     * Deletes a message; one that is gone already is as good as deleted.
     *
     * @throws dev.samovar.queue.error.QueueException if the handle is not valid
     */
    public CompletableFuture<Void> delete(String receiptHandle) {
        return alone(delete(List.of(receiptHandle)));
    }

    /** Deletes messages, each for itself; what is done is its handle. */
    public Commit<List<Outcome<String>>> delete(List<String> receiptHandles) {
        checkExists();
        return settling.delete(receiptHandles);
    }

    /**
     * Hides a message that is in flight for another while.
     *
     * @throws dev.samovar.queue.error.QueueException if the handle or the timeout is not valid
     */
    public CompletableFuture<Void> changeVisibility(VisibilityChange change) {
        return alone(changeVisibility(List.of(change)));
    }

    /** Hides messages that are in flight for another while, each for itself; what is done is its handle. */
    public Commit<List<Outcome<String>>> changeVisibility(List<VisibilityChange> changes) {
        checkExists();
        return settling.changeVisibility(changes);
    }

    private static CompletableFuture<Void> alone(Commit<List<Outcome<String>>> commit) {
        commit.result().forEach(Outcome::orThrow);
        return commit.durable();
    }

    /**
     * Deletes all messages.
     *
     * @throws dev.samovar.queue.error.QueueException if the last purge is less than a minute ago
     */
    public CompletableFuture<Void> purge() {
        checkExists();
        long now = contents.now();
        if (now < purgeMayFollowMillis) {
            throw new PurgeQueueInProgress(arn().name()).exception();
        }
        purgeMayFollowMillis = now + PURGE_INTERVAL.toMillis();
        Batch batch = new Batch();
        contents.tell(QueueEvent.Kind.PURGED, contents.backlog().size());
        contents.clear(batch);
        return contents.commit(batch, arn()).durable();
    }

    private void checkExists() {
        if (deleted) {
            throw new QueueDoesNotExist().exception();
        }
    }

    QueueContents contents() {
        return contents;
    }

    QueueConfiguration configuration() {
        return settings.current();
    }

    /** Writes a queue that is new. */
    Commit<Queue> create() {
        Batch batch = new Batch();
        settings.save(batch);
        contents.tellAll(QueueEvent.Kind.CREATED);
        return contents.commit(batch, this);
    }

    /** Removes everything that is stored of the queue. */
    CompletableFuture<Void> remove() {
        deleted = true;
        Batch batch = new Batch();
        contents.clear(batch);
        contents.removeSequence(batch);
        deduplication.ifPresent(window -> window.clear(batch));
        settings.remove(batch);
        contents.tellAll(QueueEvent.Kind.DELETED);
        CompletableFuture<Void> durable = contents.commit(batch, arn()).durable();
        close();
        return durable;
    }

    /** Stops: what is in the queue waits in the store. */
    void close() {
        deleted = true;
        receiving.close();
        contents.stop();
    }
}
