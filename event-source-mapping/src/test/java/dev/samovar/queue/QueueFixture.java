package dev.samovar.queue;

import dev.samovar.crash.MortalScheduler;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.QueueError;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Queues in virtual time, with a store that survives {@link #restart}, and the timeline of what happens to them. */
final class QueueFixture {
    static final AccountRegion HOME = AccountRegion.DEFAULT;
    static final Map<String, String> FIFO = Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true");
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final VirtualScheduler scheduler = new VirtualScheduler(START);
    final List<String> timeline = new ArrayList<>();
    private final QueueLimits limits;
    private final Store store;
    private long seed = 1;
    private Duration clockError = Duration.ZERO;
    Queues queues;

    QueueFixture() {
        this(new MemoryStore(), QueueLimits.AWS);
    }

    QueueFixture(Store store, QueueLimits limits) {
        this.store = store;
        this.limits = limits;
        queues = open();
    }

    private Queues open() {
        var clock = new MortalScheduler(scheduler, () -> clockError);
        return new Queues(clock, new SplittableRandom(seed++), store, limits, this::note);
    }

    void restart() {
        queues.close();
        queues = open();
    }

    private void note(QueueEvent event) {
        double seconds = Duration.between(START, event.at()).toMillis() / 1e3;
        timeline.add(String.format(
                "%.3f %s %s%s",
                seconds, event.queue().name(), event.kind(), event.messages() == 0 ? "" : " " + event.messages()));
    }

    static QueueArn arn(String name) {
        return new QueueArn(HOME, name);
    }

    Queue create(String name) {
        return create(name, name.endsWith(".fifo") ? FIFO : Map.of());
    }

    Queue create(String name, Map<String, String> attributes) {
        return queues.create(HOME, name, attributes, Map.of()).result();
    }

    Queue queue(String name) {
        return queues.get(arn(name));
    }

    void change(String queue, Map<String, String> attributes) {
        Assertions.assertThat(queue(queue).change(attributes)).isCompleted();
    }

    void deleteQueue(String name) {
        Assertions.assertThat(queues.delete(arn(name))).isCompleted();
    }

    static String redrive(String deadLetterQueue, int maxReceiveCount) {
        return "{\"deadLetterTargetArn\":\"" + arn(deadLetterQueue) + "\",\"maxReceiveCount\":" + maxReceiveCount + "}";
    }

    static NewMessage message(String body) {
        return NewMessage.of("sender", body);
    }

    static NewMessage delayed(String body, int seconds) {
        return new NewMessage(
                "sender",
                body,
                OptionalInt.of(seconds),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static NewMessage inGroup(String group, String body) {
        return new NewMessage(
                "sender", body, OptionalInt.empty(), Map.of(), Optional.of(group), Optional.empty(), Optional.empty());
    }

    SentMessage send(String queue, String body) {
        return queue(queue).send(message(body)).result();
    }

    void send(String queue, String group, String... bodies) {
        for (String body : bodies) {
            queue(queue).send(inGroup(group, body));
        }
    }

    /** Receives without waiting. */
    List<ReceivedMessage> receive(String queue, int messagesMax) {
        List<ReceivedMessage> received = new ArrayList<>();
        receive(queue, ReceiveRequest.upTo(messagesMax, Duration.ZERO), received);
        return received;
    }

    List<ReceivedMessage> receive(String queue, int messagesMax, Duration visibilityTimeout) {
        List<ReceivedMessage> received = new ArrayList<>();
        var request = new ReceiveRequest(
                messagesMax, Optional.of(Duration.ZERO), Optional.of(visibilityTimeout), Optional.empty());
        receive(queue, request, received);
        return received;
    }

    Poll receive(String queue, ReceiveRequest request, List<ReceivedMessage> into) {
        return queue(queue).receive(request, commit -> into.addAll(result(commit)));
    }

    private static <T> T result(Commit<T> commit) {
        Assertions.assertThat(commit.durable()).isCompleted();
        return commit.result();
    }

    /** Receives one message that must be there. */
    ReceivedMessage receiveOne(String queue) {
        List<ReceivedMessage> received = receive(queue, 1);
        Assertions.assertThat(received).hasSize(1);
        return received.getFirst();
    }

    List<String> bodies(String queue, int messagesMax) {
        return bodies(receive(queue, messagesMax));
    }

    static List<String> bodies(List<ReceivedMessage> messages) {
        return messages.stream().map(ReceivedMessage::body).toList();
    }

    void delete(String queue, ReceivedMessage message) {
        Assertions.assertThat(queue(queue).delete(message.receiptHandle())).isCompleted();
    }

    void changeVisibility(String queue, ReceivedMessage message, int seconds) {
        Assertions.assertThat(queue(queue).changeVisibility(new VisibilityChange(message.receiptHandle(), seconds)))
                .isCompleted();
    }

    /** Sets the clock on the wall forward or back. */
    void setClock(Duration change) {
        clockError = clockError.plus(change);
    }

    void pass(Duration time) {
        scheduler.runFor(time);
    }

    static QueueError errorOf(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        Assertions.assertThat(thrown).isInstanceOf(QueueException.class);
        return ((QueueException) thrown).error();
    }

    static String messageOf(ThrowingCallable call) {
        return errorOf(call).message();
    }
}
