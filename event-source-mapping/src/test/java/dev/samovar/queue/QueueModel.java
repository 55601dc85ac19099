package dev.samovar.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.message.ReceivedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a queue and its dead-letter queue must do, said as simply as possible: a list of messages, searched from one end
 * to the other. It judges what is received, for any right queue may choose among the visible messages.
 */
final class QueueModel {
    private final boolean fifo;
    private final int maxReceiveCount;
    private final LongSupplier now;
    private final List<Sent> messages = new ArrayList<>();
    private final Map<UUID, Sent> byId = new HashMap<>();

    /** A message that was sent and is not deleted. */
    static final class Sent {
        final UUID id;
        final String body;
        final String group;
        long visibleAt;
        int receives;
        boolean dead;

        @Nullable
        String handle;

        Sent(UUID id, String body, String group, long visibleAt) {
            this.id = id;
            this.body = body;
            this.group = group;
            this.visibleAt = visibleAt;
        }
    }

    QueueModel(boolean fifo, int maxReceiveCount, LongSupplier nowMillis) {
        this.fifo = fifo;
        this.maxReceiveCount = maxReceiveCount;
        this.now = nowMillis;
    }

    void sent(UUID id, String body, String group, long visibleAt) {
        assertThat(byId).as("ids").doesNotContainKey(id);
        var message = new Sent(id, body, group, visibleAt);
        messages.add(message);
        byId.put(id, message);
    }

    private boolean isVisible(Sent message) {
        return message.visibleAt <= now.getAsLong();
    }

    /* Received as often as may be: where it is visible again, it may have gone to the dead-letter queue. */
    private boolean isExhausted(Sent message) {
        return message.receives >= maxReceiveCount;
    }

    /** How many messages the queue could hand out now. */
    long deliverable() {
        Set<String> blocked = new HashSet<>();
        long deliverable = 0;
        for (Sent message : messages) {
            if (message.dead || (isVisible(message) && isExhausted(message))) {
                continue;
            }
            if (!isVisible(message)) {
                blocked.add(message.group);
            } else if (!fifo || !blocked.contains(message.group)) {
                deliverable++;
            }
        }
        return deliverable;
    }

    /** Judges what one receive handed out. */
    void received(List<ReceivedMessage> received, int messagesMax, boolean fromDeadLetters, long visibleAt) {
        if (!fromDeadLetters) {
            long deliverable = deliverable();
            assertThat((long) received.size()).isLessThanOrEqualTo(Math.min(deliverable, messagesMax));
            /* In a FIFO queue a dead letter at the head of a group may make room that the receive does not fill. */
            assertThat((long) received.size()).isGreaterThanOrEqualTo(Math.min(deliverable, fifo ? 1 : messagesMax));
        }
        Set<Sent> inThisReceive = new HashSet<>();
        for (ReceivedMessage one : received) {
            Sent message = known(one.id());
            assertThat(inThisReceive.add(message)).as("twice in a receive").isTrue();
            assertThat(isVisible(message)).as("visible: %s", one.body()).isTrue();
            assertThat(one.body()).isEqualTo(message.body);
            assertThat(one.receiveCount()).as("receive count").isEqualTo(message.receives + 1);
            assertThat(isExhausted(message))
                    .as("%s after %d receives", one.body(), message.receives)
                    .isEqualTo(fromDeadLetters);
            if (fifo) {
                checkFirst(message, fromDeadLetters, inThisReceive);
            }
            message.dead = fromDeadLetters;
            message.handle = one.receiptHandle();
        }
        for (Sent message : inThisReceive) {
            message.receives++;
            message.visibleAt = visibleAt;
        }
    }

    private void checkFirst(Sent message, boolean fromDeadLetters, Set<Sent> inThisReceive) {
        for (Sent other : messages) {
            if (other == message) {
                return;
            }
            boolean sameQueue =
                    isVisible(other) ? isExhausted(other) == fromDeadLetters : other.dead == fromDeadLetters;
            if (other.group.equals(message.group) && sameQueue && !inThisReceive.contains(other)) {
                throw new AssertionError(message.body + " went out before " + other.body);
            }
        }
    }

    private Sent known(UUID id) {
        return Objects.requireNonNull(byId.get(id), () -> "deleted or never sent: " + id);
    }

    boolean isThere(UUID id) {
        return byId.containsKey(id);
    }

    /** Whether a message is deleted already, or may be in the dead-letter queue. */
    boolean mayBeElsewhere(UUID id) {
        return !isThere(id) || isExhausted(known(id));
    }

    /** Whether the handle is that of the receive that has the message now. */
    boolean isCurrent(UUID id, String handle) {
        Sent message = known(id);
        return !isVisible(message) && handle.equals(message.handle);
    }

    void hidden(UUID id, long visibleAt) {
        known(id).visibleAt = visibleAt;
    }

    void deleted(UUID id) {
        messages.remove(byId.remove(id));
    }

    int size() {
        return messages.size();
    }

    long inFlight() {
        return messages.stream()
                .filter(message -> message.receives > 0 && !isVisible(message))
                .count();
    }

    long delayed() {
        return messages.stream()
                .filter(message -> message.receives == 0 && !isVisible(message))
                .count();
    }
}
