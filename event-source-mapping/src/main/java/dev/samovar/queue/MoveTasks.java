package dev.samovar.queue;

import dev.samovar.function.Commit;
import dev.samovar.queue.attribute.QueueArn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Moves messages out of dead-letter queues: one task at a time for each. */
public final class MoveTasks {
    MoveTasks() {}

    /**
     * Starts to move the messages of a dead-letter queue.
     *
     * @throws dev.samovar.queue.error.QueueException if there is no such queue, nobody uses it for dead letters, or a
     *     task of it runs
     */
    public Commit<MoveTask> start(QueueArn source, Optional<QueueArn> destination, OptionalInt messagesPerSecondMax) {
        return Unfinished.yet();
    }

    /** Ends a task that runs; what it moved stays moved. */
    public Commit<MoveTask> cancel(String handle) {
        return Unfinished.yet();
    }

    /** The tasks of a dead-letter queue that are remembered, newest first. */
    public List<MoveTask> list(QueueArn source) {
        return Unfinished.yet();
    }
}
