package dev.samovar.queue;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.Commit;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** All queues of all accounts and regions. Called from tasks of the scheduler. */
public final class Queues {

    /** Takes up the queues that an earlier run left in the store; it reads all their messages. */
    public Queues(
            Scheduler scheduler, RandomGenerator random, Store store, QueueLimits limits, QueueListener listener) {}

    /**
     * Makes a queue, or finds the one that is there and has these attributes.
     *
     * @param attributes by AWS's names
     * @throws dev.samovar.queue.error.QueueException if it cannot be
     */
    public Commit<Queue> create(
            AccountRegion home, String name, Map<String, String> attributes, Map<String, String> tags) {
        return Unfinished.yet();
    }

    public Optional<Queue> find(QueueArn queue) {
        return Unfinished.yet();
    }

    /**
     * The queue of this name.
     *
     * @throws dev.samovar.queue.error.QueueException if there is none
     */
    public Queue get(QueueArn queue) {
        return Unfinished.yet();
    }

    /** The queues of an account and region whose names begin so, by name. */
    public List<Queue> list(AccountRegion home, String namePrefix) {
        return Unfinished.yet();
    }

    /** The queues that send their dead letters to this one, by name. */
    public List<Queue> deadLetterSources(QueueArn deadLetterQueue) {
        return Unfinished.yet();
    }

    /**
     * Deletes a queue with all its messages.
     *
     * @throws dev.samovar.queue.error.QueueException if there is none
     */
    public CompletableFuture<Void> delete(QueueArn queue) {
        return Unfinished.yet();
    }

    public MoveTasks moveTasks() {
        return Unfinished.yet();
    }
}
