package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Reception;
import dev.samovar.mapping.source.Request;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The way to a queue over all lives of its program. It watches that receives are counted right, and that what is deleted
 * stays so; and it can be blocked: then some calls are answered, and others break.
 */
final class WatchedQueue implements QueueSource {
    private final Scheduler time;
    private final Map<String, Integer> receives = new HashMap<>();
    private final Map<String, Integer> lifeOfReceive = new HashMap<>();
    private final Map<String, String> idsByHandle = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private QueueSource queue;
    private boolean reachable = true;
    private int lives = 1;

    /**
     * The way to a queue in its program's first life.
     *
     * @param time goes on when a program dies
     */
    WatchedQueue(Scheduler time, QueueSource queue) {
        this.time = time;
        this.queue = queue;
    }

    /** The program has begun again, and this is its queue. */
    void watch(QueueSource newQueue) {
        lives++;
        queue = newQueue;
    }

    void setReachable(boolean now) {
        reachable = now;
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
        if (!reachable) {
            time.execute(() -> answer.accept(new Reception.Unreachable("blocked")));
            return () -> {};
        }
        int life = lives;
        return queue.receive(max, wait, visibility, reception -> {
            if (reception instanceof Reception.Messages received) {
                assertThat(received.messages()).hasSizeLessThanOrEqualTo(max);
                received.messages().forEach(message -> received(message, life));
            }
            answer.accept(reception);
        });
    }

    /* A crash may come between the receive that is on the disk and its answer: each may hide one. */
    private void received(QueueMessage message, int life) {
        String id = message.messageId();
        assertThat(deleted.contains(id)).as("%s comes back", message.body()).isFalse();
        int crashes = life - lifeOfReceive.getOrDefault(id, 1);
        int before = receives.getOrDefault(id, 0);
        int count = Integer.parseInt(message.attributes().getOrDefault("ApproximateReceiveCount", ""));
        assertThat(count).as("receive count of %s", message.body()).isBetween(before + 1, before + 1 + crashes);
        receives.put(id, count);
        lifeOfReceive.put(id, life);
        idsByHandle.put(message.receiptHandle(), id);
    }

    @Override
    public void delete(List<String> receiptHandles, Consumer<Boolean> ended) {
        checkReachable();
        queue.delete(receiptHandles, all -> {
            if (all) {
                receiptHandles.forEach(handle -> deleted.add(idsByHandle.getOrDefault(handle, "")));
            }
            ended.accept(all);
        });
    }

    @Override
    public void changeVisibility(List<String> receiptHandles, Duration timeout) {
        checkReachable();
        queue.changeVisibility(receiptHandles, timeout);
    }

    private void checkReachable() {
        if (!reachable) {
            throw new IllegalStateException("blocked");
        }
    }

    @Override
    public Backlog backlog() {
        return queue.backlog();
    }
}
