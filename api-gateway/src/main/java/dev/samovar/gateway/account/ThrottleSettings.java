package dev.samovar.gateway.account;

import dev.samovar.gateway.throttle.Limit;
import java.util.Optional;

/**
 * How often a key may be used.
 *
 * @param burstLimit requests at once
 * @param rateLimit requests a second
 */
public record ThrottleSettings(Optional<Integer> burstLimit, Optional<Double> rateLimit) {

    /** The limit that these are; what is not said is as much as an account may do. */
    Optional<Limit> limit() {
        return burstLimit.isEmpty() && rateLimit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Limit(rateLimit.orElse(Limit.ACCOUNT.rate()), burstLimit.orElse(Limit.ACCOUNT.burst())));
    }
}
