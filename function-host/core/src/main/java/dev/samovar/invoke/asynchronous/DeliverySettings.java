package dev.samovar.invoke.asynchronous;

import java.time.Duration;
import java.util.Optional;

/**
 * What happens to the events of a function, version or alias.
 *
 * @param retriesMax how often a failed event is tried again: 0 to 2
 * @param eventAgeMax how old an event may get: 60 s to 6 h
 * @param onSuccess the ARN that is told of successes
 * @param onFailure the ARN that is told of failures
 * @param deadLetterTarget the ARN that gets the events that failed
 */
public record DeliverySettings(
        int retriesMax,
        Duration eventAgeMax,
        Optional<String> onSuccess,
        Optional<String> onFailure,
        Optional<String> deadLetterTarget) {

    public static final DeliverySettings DEFAULT =
            new DeliverySettings(2, Duration.ofHours(6), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, and failed events go to this ARN. */
    public DeliverySettings withDeadLetterTarget(Optional<String> targetArn) {
        return new DeliverySettings(retriesMax, eventAgeMax, onSuccess, onFailure, targetArn);
    }
}
