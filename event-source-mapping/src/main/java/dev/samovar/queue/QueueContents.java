package dev.samovar.queue;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.backlog.Backlog;
import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageContent;
import dev.samovar.queue.backlog.MessageDocuments;
import dev.samovar.queue.backlog.Receives;
import dev.samovar.store.Batch;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * All that is in a queue: its messages in memory and in the store, kept in step. One timer wakes it when the next
 * message becomes visible or too old.
 */
final class QueueContents {
    private final QueuePorts ports;
    private final QueueSettings settings;
    private final MessageDocuments documents;
    private final SequenceNumbers sequences;
    private Backlog backlog;
    private Runnable whenVisible = () -> {};
    private Scheduler.@Nullable Timer timer;
    private long wakeUpMillis = Long.MAX_VALUE;

    /** Reads the messages that are stored. */
    QueueContents(QueuePorts ports, QueueSettings settings, SequenceNumbers sequences) {
        this.ports = ports;
        this.settings = settings;
        this.sequences = sequences;
        documents = new MessageDocuments(settings.current().key());
        backlog = new Backlog(settings.attributes().isFifo());
        backlog.restore(documents.read(ports.store(), this::delayMillis, now()), now());
        setTimer();
    }

    /* A FIFO queue's delay is that of all its messages; a standard queue's is that of messages sent from then on. */
    private long delayMillis(long sentWith) {
        return settings.attributes().isFifo() ? settings.attributes().delay().toMillis() : sentWith;
    }

    /** Names who is told whenever messages may be received. */
    void whenVisible(Runnable action) {
        whenVisible = action;
    }

    /** The steady time. */
    long now() {
        return ports.clock().steady();
    }

    /** The time as people see it. */
    long wall() {
        return ports.clock().wall();
    }

    Backlog backlog() {
        return backlog;
    }

    /** Makes it what it is at this moment: what is due is visible, what is too old is gone. */
    void advance() {
        long now = now();
        backlog.advance(now);
        var batch = new Batch();
        long sentAtLatest = wall() - settings.attributes().retention().toMillis();
        int expired = 0;
        @Nullable Message oldest = backlog.oldest();
        while (oldest != null && oldest.sentAtMillis() <= sentAtLatest) {
            remove(batch, oldest);
            expired++;
            oldest = backlog.oldest();
        }
        if (expired > 0) {
            CompletableFuture<Void> _ = ports.store().write(batch);
            tell(QueueEvent.Kind.EXPIRED, expired);
        }
    }

    /** Adds a message at the end. */
    Message add(Batch batch, MessageContent content, Receives receives) {
        long visibleAt = sentAt(content.sentAtMillis()) + content.delayMillis();
        var message = Message.of(sequences.next(batch), content, receives, visibleAt);
        documents.put(batch, message);
        putReceives(batch, message);
        backlog.add(message, now());
        return message;
    }

    /** Counts a receive and hides the message; {@link #commit} shows it at once if the timeout is zero. */
    void receive(Batch batch, Message message, Duration visibilityTimeout) {
        backlog.receive(message, wall(), now() + visibilityTimeout.toMillis());
        putReceives(batch, message);
    }

    /** Hides a message that is in flight from now on; {@link #commit} shows it at once if the timeout is zero. */
    void hide(Batch batch, Message message, Duration visibilityTimeout) {
        backlog.hide(message, now() + visibilityTimeout.toMillis());
        putReceives(batch, message);
    }

    private void putReceives(Batch batch, Message message) {
        if (message.wasReceived()) {
            documents.putReceives(batch, message, ports.clock().wallAt(message.visibleAtMillis()));
        }
    }

    void remove(Batch batch, Message message) {
        documents.remove(batch, message);
        backlog.remove(message);
    }

    /** Removes all messages. */
    void clear(Batch batch) {
        documents.clear(batch);
        backlog = new Backlog(settings.attributes().isFifo());
    }

    /** Removes what is stored besides the messages. */
    void removeSequence(Batch batch) {
        sequences.remove(batch);
    }

    /** Gives all messages of a FIFO queue that were never received the delay that the queue has now. */
    void delayAnew() {
        long delay = settings.attributes().delay().toMillis();
        backlog.delay(message -> sentAt(message.sentAtMillis()) + delay, now());
    }

    /* If the clock was set back since, a message seems to be sent in the future. */
    private long sentAt(long wallMillis) {
        return Math.min(ports.clock().steadyAt(wallMillis), now());
    }

    /** Adds a message that was sent to another queue before, as if it were sent now. */
    void addAgain(Batch batch, MessageContent content) {
        long delay = settings.attributes().delay().toMillis();
        add(batch, content.sentAgain(ports.ids().next(), wall(), delay), Receives.NONE);
    }

    /** Ends a decision: writes it, and sees to what follows from it. */
    <T> Commit<T> commit(Batch batch, T result) {
        CompletableFuture<Void> durable = batch.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : ports.store().write(batch);
        settle();
        return new Commit<>(result, durable);
    }

    /** Sees to what follows from a decision that another queue writes. */
    void settle() {
        backlog.advance(now());
        if (backlog.hasNext()) {
            whenVisible.run();
        }
        setTimer();
    }

    private void setTimer() {
        long next = backlog.nextVisibleAtMillis();
        Message oldest = backlog.oldest();
        if (oldest != null) {
            next = Math.min(
                    next,
                    ports.clock().steadyAt(oldest.sentAtMillis())
                            + settings.attributes().retention().toMillis());
        }
        if (next < wakeUpMillis) {
            stop();
            wakeUpMillis = next;
            timer = ports.scheduler().after(Duration.ofMillis(Math.max(0, next - now())), this::wakeUp);
        }
    }

    /* The clock may be a little behind the timer, or nothing may be due any more: then only the next timer is set. */
    private void wakeUp() {
        wakeUpMillis = Long.MAX_VALUE;
        advance();
        settle();
    }

    /** Forgets the timer. */
    void stop() {
        if (timer != null) {
            timer.cancel();
        }
        wakeUpMillis = Long.MAX_VALUE;
    }

    /** Tells what happened to some messages, if there are any. */
    void tell(QueueEvent.Kind kind, int messages) {
        if (messages > 0) {
            ports.listener().on(new QueueEvent(ports.scheduler().instant(), settings.arn(), kind, messages));
        }
    }

    /** Tells what happened to the queue itself. */
    void tellAll(QueueEvent.Kind kind) {
        ports.listener().on(new QueueEvent(ports.scheduler().instant(), settings.arn(), kind, 0));
    }

    QueueCounts counts() {
        Message oldest = backlog.oldest();
        return new QueueCounts(
                backlog.visible(),
                backlog.inFlight(),
                backlog.delayed(),
                Duration.ofMillis(oldest == null ? 0 : Math.max(0, wall() - oldest.sentAtMillis())));
    }
}
