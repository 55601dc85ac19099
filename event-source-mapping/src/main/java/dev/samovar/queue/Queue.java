package dev.samovar.queue;

import dev.samovar.function.Commit;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttribute;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.queue.message.VisibilityChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One queue: takes messages and hands them out.
 *
 * <p>Decisions take effect at once, in the order of the calls; nobody outside may hear of one before its future
 * completes. Called from tasks of the scheduler. Batches here have no upper bound but their bytes.
 */
public final class Queue {
    Queue() {}

    public QueueArn arn() {
        return Unfinished.yet();
    }

    /** How the queue is set up. */
    public QueueAttributes attributes() {
        return Unfinished.yet();
    }

    /** All attributes that AWS shows, also the counts, by name. */
    public Map<QueueAttribute, String> shownAttributes() {
        return Unfinished.yet();
    }

    /**
     * Changes attributes; an empty text takes away a policy.
     *
     * @throws dev.samovar.queue.error.QueueException if a value is refused
     */
    public CompletableFuture<Void> change(Map<String, String> attributes) {
        return Unfinished.yet();
    }

    public Map<String, String> tags() {
        return Unfinished.yet();
    }

    public CompletableFuture<Void> tag(Map<String, String> tags) {
        return Unfinished.yet();
    }

    public CompletableFuture<Void> untag(Collection<String> keys) {
        return Unfinished.yet();
    }

    public QueueCounts counts() {
        return Unfinished.yet();
    }

    /**
     * Takes one message.
     *
     * @throws dev.samovar.queue.error.QueueException if it is refused
     */
    public Commit<SentMessage> send(NewMessage message) {
        return Unfinished.yet();
    }

    /**
     * Takes messages in this order, each for itself.
     *
     * @throws dev.samovar.queue.error.QueueException if they are too long together
     */
    public Commit<List<Outcome<SentMessage>>> send(List<NewMessage> messages) {
        return Unfinished.yet();
    }

    /**
     * Hands out messages once: now, when the first becomes visible, or none when the time to wait is over.
     *
     * @param answer told in a task of the scheduler, perhaps within this call
     * @throws dev.samovar.queue.error.QueueException if too many messages are in flight for a short poll
     */
    public Poll receive(ReceiveRequest request, Consumer<Commit<List<ReceivedMessage>>> answer) {
        return Unfinished.yet();
    }

    /**
     * Deletes a message; one that is gone already is as good as deleted.
     *
     * @throws dev.samovar.queue.error.QueueException if the handle is not valid
     */
    public CompletableFuture<Void> delete(String receiptHandle) {
        return Unfinished.yet();
    }

    /** Deletes messages, each for itself; what is done is its handle. */
    public Commit<List<Outcome<String>>> delete(List<String> receiptHandles) {
        return Unfinished.yet();
    }

    /** Hides messages that are in flight for another while, each for itself; what is done is its handle. */
    public Commit<List<Outcome<String>>> changeVisibility(List<VisibilityChange> changes) {
        return Unfinished.yet();
    }

    /**
     * Deletes all messages.
     *
     * @throws dev.samovar.queue.error.QueueException if the last purge is less than a minute ago
     */
    public CompletableFuture<Void> purge() {
        return Unfinished.yet();
    }
}
