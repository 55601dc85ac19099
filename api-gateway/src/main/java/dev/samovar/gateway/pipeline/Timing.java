package dev.samovar.gateway.pipeline;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the parts of an exchange took.
 *
 * @param integration from the call of the backend to its response; absent if it was not called
 * @param integrationStatus the backend's status, if it answered
 */
public record Timing(Optional<Duration> integration, Optional<Integer> integrationStatus) {
    public static final Timing NONE = new Timing(Optional.empty(), Optional.empty());
}
