package dev.samovar.queue;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.attribute.QueueName;
import dev.samovar.queue.attribute.QueueTags;
import dev.samovar.queue.error.QueueDeletedRecently;
import dev.samovar.queue.error.QueueDoesNotExist;
import dev.samovar.queue.error.QueueNameExists;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** All queues of all accounts and regions. Called from tasks of the scheduler. */
public final class Queues {
    private static final Duration NAME_REST = Duration.ofSeconds(60);

    private final QueuePorts ports;
    private final TreeMap<QueueArn, Queue> queues = new TreeMap<>();
    private final Map<QueueArn, Instant> deletedAt = new HashMap<>();
    private final MoveTasks moveTasks;

    /** Takes up the queues that an earlier run left in the store; it reads all their messages. */
    public Queues(
            Scheduler scheduler, RandomGenerator random, Store store, QueueLimits limits, QueueListener listener) {
        ports = new QueuePorts(
                scheduler, new QueueClock(scheduler), new MessageIds(random), store, limits, listener, this::find);
        Map<String, Long> reserved = new HashMap<>();
        SequenceNumbers.read(store, reserved);
        List<QueueConfiguration> stored = new ArrayList<>();
        store.read(QueueSettings.TABLE, (_, bytes) -> stored.add(QueueConfigurationJson.read(bytes)));
        for (QueueConfiguration queue : stored) {
            var sequences = new SequenceNumbers(queue.key(), reserved.getOrDefault(queue.key(), 0L));
            queues.put(queue.arn(), new Queue(ports, queue, sequences));
        }
        moveTasks = new MoveTasks(ports, this);
    }

    /**
     * Makes a queue, or finds the one that is there and has these attributes.
     *
     * @param attributes by AWS's names
     * @throws dev.samovar.queue.error.QueueException if it cannot be
     */
    public Commit<Queue> create(
            AccountRegion home, String name, Map<String, String> attributes, Map<String, String> tags) {
        QueueAttributes asked = QueueAttributes.of(attributes);
        QueueName.check(name, asked.isFifo());
        QueueTags.check(name, tags);
        var arn = new QueueArn(home, name);
        Queue known = queues.get(arn);
        if (known != null) {
            known.attributes().difference(attributes).ifPresent(attribute -> {
                throw new QueueNameExists(attribute).exception();
            });
            return new Commit<>(known, CompletableFuture.completedFuture(null));
        }
        checkRested(arn);
        DeadLetterTarget.check(this::find, arn, asked);
        Instant now = ports.scheduler().instant();
        var configuration = new QueueConfiguration(ports.ids().nextQueueId(), arn, asked, tags, now, now);
        var queue = new Queue(ports, configuration, new SequenceNumbers(configuration.key(), 0));
        queues.put(arn, queue);
        return queue.create();
    }

    private void checkRested(QueueArn arn) {
        Instant since = ports.scheduler().instant().minus(NAME_REST);
        deletedAt.values().removeIf(deleted -> !deleted.isAfter(since));
        if (deletedAt.containsKey(arn)) {
            throw new QueueDeletedRecently().exception();
        }
    }

    public Optional<Queue> find(QueueArn queue) {
        return Optional.ofNullable(queues.get(queue));
    }

    /**
     * The queue of this name.
     *
     * @throws dev.samovar.queue.error.QueueException if there is none
     */
    public Queue get(QueueArn queue) {
        return find(queue).orElseThrow(() -> new QueueDoesNotExist().exception());
    }

    /** The queues of an account and region whose names begin so, by name. */
    public List<Queue> list(AccountRegion home, String namePrefix) {
        var first = new QueueArn(home, namePrefix);
        var last = new QueueArn(home, namePrefix + Character.MAX_VALUE);
        return List.copyOf(queues.subMap(first, last).values());
    }

    /** The queues that send their dead letters to this one, by name. */
    public List<Queue> deadLetterSources(QueueArn deadLetterQueue) {
        return list(deadLetterQueue.home(), "").stream()
                .filter(queue -> queue.attributes()
                        .redrivePolicy()
                        .filter(policy -> policy.deadLetterQueue().equals(deadLetterQueue))
                        .isPresent())
                .toList();
    }

    /**
     * Deletes a queue with all its messages.
     *
     * @throws dev.samovar.queue.error.QueueException if there is none
     */
    public CompletableFuture<Void> delete(QueueArn queue) {
        Queue known = get(queue);
        queues.remove(queue);
        deletedAt.put(queue, ports.scheduler().instant());
        return known.remove();
    }

    public MoveTasks moveTasks() {
        return moveTasks;
    }

    /** Stops: who waits gets nothing, and what is in the queues waits in the store. */
    public void close() {
        moveTasks.close();
        queues.values().forEach(Queue::close);
    }
}
