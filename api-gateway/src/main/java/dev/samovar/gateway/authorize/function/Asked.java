package dev.samovar.gateway.authorize.function;

import java.time.Duration;

/**
 * An answer, and how long it was waited for.
 *
 * @param latency zero if the answer was known
 */
public record Asked<A>(A answer, Duration latency) {

    static <A> Asked<A> atOnce(A answer) {
        return new Asked<>(answer, Duration.ZERO);
    }

    Asked<A> again() {
        return atOnce(answer);
    }
}
