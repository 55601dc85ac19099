package dev.samovar.queue.message;

import dev.samovar.queue.error.InvalidParameterValue;
import java.time.Duration;

/**
 * When a message that is in flight shall be visible again.
 *
 * @param receiptHandle of the receive that has it
 * @param timeoutSeconds counted from now; zero makes it visible at once
 */
public record VisibilityChange(String receiptHandle, int timeoutSeconds) {
    /** The longest that anybody keeps a message from others, counted from its receive. */
    public static final Duration TOTAL_MAX = Duration.ofHours(12);

    /**
     * A visibility timeout.
     *
     * @throws dev.samovar.queue.error.QueueException if it is outside of AWS's bounds
     */
    public static Duration timeout(int seconds) {
        if (seconds < 0 || seconds > TOTAL_MAX.toSeconds()) {
            throw new InvalidParameterValue.Parameter(
                            "VisibilityTimeout",
                            seconds,
                            "VisibilityTimeout must be an integer between 0 and " + TOTAL_MAX.toSeconds() + ".")
                    .exception();
        }
        return Duration.ofSeconds(seconds);
    }
}
