package dev.samovar.mapping.poll.queue;

import java.time.Duration;
import java.util.Optional;

/** Decides how long received messages stay invisible: long enough for the batch to fill and the function to run. */
final class EffectiveVisibility {
    private static final Duration MARGIN = Duration.ofSeconds(30);

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
        Duration needed = window.plus(ports.function().timeout());
        int excess = needed.compareTo(ports.queue().visibilityTimeout());
        /* The queue's clock starts before the function's: in a FIFO queue a tie would let two work on one group. */
        return excess > 0 || (excess == 0 && ports.queue().isFifo())
                ? Optional.of(needed.plus(MARGIN))
                : Optional.empty();
    }
}
