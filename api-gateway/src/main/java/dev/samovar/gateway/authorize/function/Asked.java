package dev.samovar.gateway.authorize.function;

import java.time.Duration;

/**
 * An answer, and how long it was waited for.
 *
 * @param latency zero if the answer was known
 */
public record Asked(FunctionAnswer answer, Duration latency) {

    static Asked atOnce(FunctionAnswer answer) {
        return new Asked(answer, Duration.ZERO);
    }

    Asked again() {
        return atOnce(answer);
    }
}
