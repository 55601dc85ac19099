package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The moving of dead letters to another queue, or back to where they came from, as far as it got.
 *
 * @param handle names it
 * @param source the dead-letter queue
 * @param destination empty if each message returns to the queue that gave it up
 * @param messagesPerSecondMax empty if as many as possible
 * @param startedAt orders the tasks of a queue
 * @param messagesToMove how many messages were there when it started
 * @param failureReason empty unless it failed
 */
public record MoveTask(
        String handle,
        QueueArn source,
        Optional<QueueArn> destination,
        OptionalInt messagesPerSecondMax,
        Instant startedAt,
        long messagesMoved,
        long messagesToMove,
        Status status,
        Optional<String> failureReason) {

    /** Named as AWS writes it. */
    public enum Status {
        RUNNING,
        COMPLETED,
        CANCELLING,
        CANCELLED,
        FAILED
    }

    boolean isActive() {
        return switch (status) {
            case RUNNING, CANCELLING -> true;
            case COMPLETED, CANCELLED, FAILED -> false;
        };
    }

    MoveTask moved(int messages) {
        return with(messagesMoved + messages, status, failureReason);
    }

    MoveTask become(Status next) {
        return with(messagesMoved, next, failureReason);
    }

    MoveTask fail(String reason) {
        return with(messagesMoved, Status.FAILED, Optional.of(reason));
    }

    private MoveTask with(long moved, Status nextStatus, Optional<String> reason) {
        return new MoveTask(
                handle,
                source,
                destination,
                messagesPerSecondMax,
                startedAt,
                moved,
                messagesToMove,
                nextStatus,
                reason);
    }
}
