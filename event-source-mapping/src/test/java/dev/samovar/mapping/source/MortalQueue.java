package dev.samovar.mapping.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The way of one poller to its queue, which ends when the poller's process is killed: nothing passes any more. */
public final class MortalQueue implements QueueSource {
    private final QueueSource queue;
    private boolean dead;

    public MortalQueue(QueueSource queue) {
        this.queue = queue;
    }

    /** Nothing passes from now on; what the queue has given away comes back when it becomes visible. */
    public void die() {
        dead = true;
    }

    private <T> Consumer<T> whileAlive(Consumer<T> answer) {
        return value -> {
            if (!dead) {
                answer.accept(value);
            }
        };
    }

    @Override
    public boolean isFifo() {
        return queue.isFifo();
    }

    @Override
    public Duration visibilityTimeout() {
        return queue.visibilityTimeout();
    }

    @Override
    public int receivesAtOnce() {
        return queue.receivesAtOnce();
    }

    @Override
    public Request receive(int max, Duration wait, Optional<Duration> visibility, Consumer<Reception> answer) {
        return queue.receive(max, wait, visibility, whileAlive(answer));
    }

    @Override
    public void delete(List<String> receiptHandles, Consumer<Boolean> ended) {
        if (!dead) {
            queue.delete(receiptHandles, whileAlive(ended));
        }
    }

    @Override
    public void changeVisibility(List<String> receiptHandles, Duration timeout) {
        if (!dead) {
            queue.changeVisibility(receiptHandles, timeout);
        }
    }

    @Override
    public Backlog backlog() {
        return queue.backlog();
    }
}
