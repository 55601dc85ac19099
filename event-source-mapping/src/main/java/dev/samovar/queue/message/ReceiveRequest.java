package dev.samovar.queue.message;

import dev.samovar.queue.error.InvalidParameterValue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a receiver asks for.
 *
 * @param messagesMax how many messages at most
 * @param waitTime how long it waits for the first one; empty for the queue's own time
 * @param visibilityTimeout how long nobody else gets them; empty for the queue's own time
 * @param attemptId names this attempt, so that it can be repeated; FIFO queues only
 */
public record ReceiveRequest(
        int messagesMax,
        Optional<Duration> waitTime,
        Optional<Duration> visibilityTimeout,
        Optional<String> attemptId) {
    private static final int CLIENT_MESSAGES_MAX = 10;
    private static final int WAIT_SECONDS_MAX = 20;
    private static final int ATTEMPT_ID_LENGTH_MAX = 128;

    public ReceiveRequest {
        if (messagesMax < 1) {
            throw new IllegalArgumentException("nobody asks for " + messagesMax + " messages");
        }
    }

    /** Asks for messages from inside the program, where AWS's bounds do not hold. */
    public static ReceiveRequest upTo(int messagesMax, Duration wait) {
        return new ReceiveRequest(messagesMax, Optional.of(wait), Optional.empty(), Optional.empty());
    }

    /**
     * Asks for a client.
     *
     * @throws dev.samovar.queue.error.QueueException if a number is outside of AWS's bounds
     */
    public static ReceiveRequest ofClient(
            OptionalInt messagesMax, OptionalInt waitSeconds, OptionalInt visibilitySeconds, Optional<String> attempt) {
        int messages = messagesMax.orElse(1);
        check(
                messages >= 1 && messages <= CLIENT_MESSAGES_MAX,
                "MaxNumberOfMessages",
                messages,
                "Must be between 1 and " + CLIENT_MESSAGES_MAX + ", if provided.");
        int wait = waitSeconds.orElse(0);
        check(
                wait >= 0 && wait <= WAIT_SECONDS_MAX,
                "WaitTimeSeconds",
                wait,
                "Must be >= 0 and <= " + WAIT_SECONDS_MAX + ", if provided.");
        Optional<Duration> visibility = visibilitySeconds.isEmpty()
                ? Optional.empty()
                : Optional.of(VisibilityChange.timeout(visibilitySeconds.getAsInt()));
        attempt.ifPresent(id -> check(
                IdCharacters.areValid(id, ATTEMPT_ID_LENGTH_MAX),
                "ReceiveRequestAttemptId",
                id,
                "ReceiveRequestAttemptId can only include alphanumeric and punctuation characters. 1 to 128 in"
                        + " length."));
        return new ReceiveRequest(
                messages,
                waitSeconds.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(wait)),
                visibility,
                attempt);
    }

    private static void check(boolean holds, String parameter, Object value, String rule) {
        if (!holds) {
            throw new InvalidParameterValue.Parameter(parameter, value, rule).exception();
        }
    }
}
