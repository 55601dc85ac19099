package dev.samovar.mapping;

import java.time.Duration;
import java.util.Optional;

/**
 * What happens to a batch of a log that its function failed on. What is absent has no limit.
 *
 * @param retriesMax how often the batch is tried again
 * @param recordAgeMax the age at which a record is given up, tried or not
 * @param bisect whether a failed batch is cut in two, and each half tried on its own
 * @param onFailure the ARN (or {@code kafka://} topic) that gets a record of each batch that is given up
 */
public record FailurePolicy(
        Optional<Integer> retriesMax, Optional<Duration> recordAgeMax, boolean bisect, Optional<String> onFailure) {
    /** Tries a batch until it succeeds. */
    public static final FailurePolicy PATIENT =
            new FailurePolicy(Optional.empty(), Optional.empty(), false, Optional.empty());
}
