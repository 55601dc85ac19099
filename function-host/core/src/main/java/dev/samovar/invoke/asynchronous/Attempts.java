package dev.samovar.invoke.asynchronous;

import dev.samovar.invocation.Payload;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the delivery of an event is.
 *
 * @param invocations how often the function ran with it
 * @param throttles how often in a row it was refused
 * @param next when it is tried next
 * @param last how the function answered last
 */
record Attempts(int invocations, int throttles, Instant next, Optional<Answer> last) {

    static Attempts none(Instant first) {
        return new Attempts(0, 0, first, Optional.empty());
    }

    Attempts failed(Answer answer) {
        return new Attempts(invocations + 1, 0, next, Optional.of(answer));
    }

    Attempts throttled() {
        return new Attempts(invocations, throttles + 1, next, last);
    }

    Attempts nextAt(Instant time) {
        return new Attempts(invocations, throttles, time, last);
    }

    /**
     * What the function answered.
     *
     * @param executedVersion the version that ran
     * @param error whether the payload is an error object
     * @param payload the answer
     */
    record Answer(String executedVersion, boolean error, Payload payload) {}
}
