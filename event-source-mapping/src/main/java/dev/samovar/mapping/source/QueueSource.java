package dev.samovar.mapping.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A queue as its poller sees it. Called from tasks of the scheduler; all answers come in later tasks, each exactly once,
 * never before the call returned.
 */
public interface QueueSource {

    /** Whether messages of one group keep their order. */
    boolean isFifo();

    /** How long a received message stays invisible if the receive does not say otherwise. */
    Duration visibilityTimeout();

    /** How many receives are worth having open at a time: one if an answer costs nothing, more over a network. */
    int receivesAtOnce();

    /**
     * Receives up to ten messages, as soon as there is one.
     *
     * @param max how many, 1 to 10
     * @param wait how long the answer may take if there is none
     * @param visibility how long they stay invisible; the queue's own timeout if empty
     * @param answer hears of the messages
     */
    Request receive(int max, Duration wait, Optional<Duration> visibility, Consumer<Reception> answer);

    /**
     * Deletes messages.
     *
     * @param receiptHandles any number of them
     * @param ended hears whether all are gone for good
     */
    void delete(List<String> receiptHandles, Consumer<Boolean> ended);

    /** Makes received messages invisible from now on for this long; zero shows them again. Nobody waits for it. */
    void changeVisibility(List<String> receiptHandles, Duration timeout);

    /** How much is in the queue, as far as is known without asking anybody. */
    Backlog backlog();
}
