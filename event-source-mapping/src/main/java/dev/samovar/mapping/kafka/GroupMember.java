package dev.samovar.mapping.kafka;

import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.poll.engine.BackOff;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A member of a consumer group: one thread owns the consumer, for the client allows no other. It polls, does between polls
 * what tasks of the scheduler ask for, and never reads on before they have taken what it brought.
 */
final class GroupMember {
    private static final Duration POLL_MAX = Duration.ofSeconds(1);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(5);
    private static final BackOff REOPENING = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final SourceSettings.Kafka settings;
    private final Scheduler scheduler;
    private final Commits commits = new Commits();
    private final WakeUp wakeUp = new WakeUp();
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final CountDownLatch leaving = new CountDownLatch(1);

    /** Something to do with the consumer. */
    @FunctionalInterface
    private interface Wish {
        boolean grant(Consumer<byte[], byte[]> consumer);
    }

    /** A member that has not joined. */
    GroupMember(SourceSettings.Kafka settings, Scheduler scheduler) {
        this.settings = settings;
        this.scheduler = scheduler;
    }

    /** Joins the group, as soon as there is a cluster. */
    void join(MemberListener listener) {
        Thread.ofPlatform()
                .daemon()
                .name("samovar-kafka-" + settings.consumerGroup())
                .start(() -> run(new InTasks(scheduler, listener)));
    }

    /** Commits what is done, and leaves the group. */
    void leave() {
        leaving.countDown();
        wakeUp.now();
    }

    /** Does something for a partition soon, if it is still this member's by then. Called from any thread. */
    void execute(TopicPartition partition, java.util.function.Consumer<Consumer<byte[], byte[]>> action) {
        wishes.add(consumer -> {
            boolean isAssigned = consumer.assignment().contains(partition);
            if (isAssigned) {
                action.accept(consumer);
            }
            return isAssigned;
        });
        wakeUp.now();
    }

    /** Commits an offset soon. Called from any thread. */
    void commit(TopicPartition partition, long offset) {
        commits.add(partition, offset);
        wakeUp.now();
    }

    private boolean isLeaving() {
        return leaving.getCount() == 0;
    }

    /* A consumer that has failed is of no more use: another one takes its place. */
    private void run(InTasks listener) {
        var lookout = new Lookout(scheduler, problem -> listener.execute(it -> it.problem(problem)));
        int failures = 0;
        while (!isLeaving()) {
            try {
                serve(listener, lookout);
            } catch (RuntimeException failure) {
                failures = lookout.hasJoined() ? 1 : failures + 1;
                lookout.failed(failure);
                rest(REOPENING.after(failures));
            }
        }
        listener.execute(MemberListener::left);
    }

    private void rest(Duration delay) {
        try {
            boolean _ = leaving.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(InTasks listener, Lookout lookout) {
        wishes.clear();
        commits.reset();
        var bytes = new ByteArrayDeserializer();
        var consumer = new KafkaConsumer<>(ConsumerSettings.of(settings), bytes, bytes);
        try {
            var connections = new Connections(consumer);
            var ends = new Ends(scheduler);
            var rebalance = new Rebalance(settings.topic(), consumer, listener, commits, wakeUp, lookout);
            consumer.subscribe(List.of(settings.topic()), rebalance);
            while (!isLeaving()) {
                grantWishes(consumer);
                commits.send(consumer);
                bring(listener, consumer, poll(consumer));
                wakeUp.undisturbed(() -> ends.ask(consumer))
                        .ifPresent(offsets -> listener.execute(it -> it.ends(offsets)));
                lookout.look(connections.any());
            }
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_MAX));
        }
    }

    private void grantWishes(Consumer<byte[], byte[]> consumer) {
        Wish wish;
        while ((wish = wishes.poll()) != null) {
            Wish granted = wish;
            wakeUp.undisturbed(() -> granted.grant(consumer));
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) {
        boolean mayWait = wakeUp.arm(consumer);
        try {
            return consumer.poll(mayWait ? POLL_MAX : Duration.ZERO);
        } catch (WakeupException wished) {
            return ConsumerRecords.empty();
        } finally {
            wakeUp.disarm();
        }
    }

    private static void bring(
            InTasks listener, Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        if (!polled.isEmpty()) {
            var records = TopicRecords.of(polled);
            consumer.pause(listener.ask(it -> it.took(records)));
        }
    }
}
