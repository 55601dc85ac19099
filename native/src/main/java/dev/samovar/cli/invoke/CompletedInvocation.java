package dev.samovar.cli.invoke;

import dev.samovar.invocation.InvocationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One invocation that is over.
 *
 * @param outcome how it ended
 * @param environmentId where it ran; 0 if it was refused
 * @param start when the environment turned to it; for a cold start, when it arrived
 * @param end when the caller had the answer
 * @param initDuration how long the environment took to start; empty if it was warm
 * @param duration how long the handler took
 * @param latency from the invocation's arrival at the host to its answer
 * @param result what the host reported; empty if it was refused
 */
public record CompletedInvocation(
        Outcome outcome,
        long environmentId,
        Instant start,
        Instant end,
        Optional<Duration> initDuration,
        Duration duration,
        Duration latency,
        Optional<InvocationResult.Executed> result) {

    boolean cold() {
        return initDuration.isPresent();
    }

    /** What a cold start took before INIT: finding a place and fetching the code, as far as a model adds that. */
    Duration placement() {
        Duration before = latency.minus(duration).minus(initDuration.orElse(latency));
        return before.isNegative() ? Duration.ZERO : before;
    }

    boolean failed() {
        return outcome instanceof Outcome.FunctionFailed;
    }

    boolean refused() {
        return outcome instanceof Outcome.Refused;
    }
}
