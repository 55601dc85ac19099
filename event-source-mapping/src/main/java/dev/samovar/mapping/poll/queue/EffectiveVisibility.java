package dev.samovar.mapping.poll.queue;

import java.time.Duration;
import java.util.Optional;

/** Decides how long received messages stay invisible: long enough for the batch to fill and the function to run. */
final class EffectiveVisibility {
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /* What an invocation may take beside its timeout: a cold start of ten seconds at most, the way of the messages from
    the queue, whose clock runs already, and a moment to end it. In a FIFO queue, without this, the messages could be
    visible again while it runs, and two would work on one group. */
    private static final Duration BESIDE_TIMEOUT_MAX = Duration.ofSeconds(15);
    /* How long messages of a FIFO queue can be throttled, or wait for others, before they are too late to begin. */
    private static final Duration WAITING_LEAST = Duration.ofSeconds(5);

    private final QueuePorts ports;
    private final Duration window;

    /**
     * The rule of one mapping.
     *
     * @param window how long a batch waits for more messages
     */
    EffectiveVisibility(QueuePorts ports, Duration window) {
        this.ports = ports;
        this.window = window;
    }

    /** How long, if the queue's own timeout is too short. */
    Optional<Duration> extended() {
        Duration timeout = ports.function().timeout();
        Duration needed = window.plus(ports.queue().isFifo() ? occupation().plus(WAITING_LEAST) : timeout);
        return needed.compareTo(ports.queue().visibilityTimeout()) > 0
                ? Optional.of(window.plus(timeout).plus(MARGIN))
                : Optional.empty();
    }

    /** How long an invocation may keep messages, from the moment that it is asked for. */
    Duration occupation() {
        return ports.function().timeout().plus(BESIDE_TIMEOUT_MAX);
    }
}
