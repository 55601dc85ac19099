package dev.samovar.mapping;

import dev.samovar.function.Destination;
import dev.samovar.function.Violations;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an owner can set for a mapping that reads a log; what is absent stays.
 *
 * @param parallelizationFactor how many batches of one shard are processed at a time
 * @param tumblingWindowSeconds how long a window with a common state is; 0 for none
 * @param bisect whether a failed batch is cut in two
 * @param retriesMax how often a failed batch is tried again; -1 for as long as it takes
 * @param recordAgeMaxSeconds the age at which a record is given up; -1 for never
 * @param onFailure who hears of batches that are given up; empty for nobody
 */
public record LogSettings(
        Optional<Integer> parallelizationFactor,
        Optional<Integer> tumblingWindowSeconds,
        Optional<Boolean> bisect,
        Optional<Integer> retriesMax,
        Optional<Integer> recordAgeMaxSeconds,
        Optional<Destination> onFailure) {
    /** Changes nothing. */
    public static final LogSettings NONE = new LogSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int PARALLELIZATION_FACTOR_MAX = 10;
    private static final int TUMBLING_WINDOW_SECONDS_MAX = 900;
    private static final int RETRIES_MAX = 10_000;
    private static final int RECORD_AGE_SECONDS_MIN = 60;
    private static final int RECORD_AGE_SECONDS_MAX = 604_800;
    private static final int UNLIMITED = -1;
    private static final Set<String> DESTINATIONS = Set.of("sqs", "sns", "s3");

    void check(Violations violations) {
        parallelizationFactor.ifPresent(
                given -> violations.range("parallelizationFactor", given, 1, PARALLELIZATION_FACTOR_MAX));
        tumblingWindowSeconds.ifPresent(
                given -> violations.range("tumblingWindowInSeconds", given, 0, TUMBLING_WINDOW_SECONDS_MAX));
        retriesMax.ifPresent(given -> violations.range("maximumRetryAttempts", given, UNLIMITED, RETRIES_MAX));
        recordAgeMaxSeconds
                .filter(given -> given != UNLIMITED)
                .ifPresent(given -> violations.range(
                        "maximumRecordAgeInSeconds", given, RECORD_AGE_SECONDS_MIN, RECORD_AGE_SECONDS_MAX));
        onFailure.ifPresent(given -> given.check(violations, "destinationConfig.onFailure.destination"));
    }

    /** Refuses all of it: the source is no log. */
    void refuse() {
        refuseSharding();
        refuseRetries();
        if (onFailure.isPresent() && !onFailure.get().isNowhere()) {
            throw new InvalidMapping.UnsupportedParameter("DestinationConfig").exception();
        }
    }

    /** Refuses what only streams of shards have. */
    void refuseSharding() {
        refuse("'parallelizationFactor'", parallelizationFactor);
        refuse("'tumblingWindowInSeconds'", tumblingWindowSeconds);
    }

    /** Refuses what only a source whose failed batches are counted has. */
    void refuseRetries() {
        refuse("'bisectBatchOnFunctionError'", bisect);
        refuse("'maximumRetryAttempts'", retriesMax);
        refuse("'maximumRecordAgeInSeconds'", recordAgeMaxSeconds);
    }

    private static void refuse(String parameter, Optional<?> given) {
        if (given.isPresent()) {
            throw new InvalidMapping.UnsupportedParameter(parameter).exception();
        }
    }

    /** The policy with what is set here. */
    FailurePolicy over(FailurePolicy current) {
        onFailure.ifPresent(LogSettings::checkServed);
        return new FailurePolicy(
                retriesMax.map(LogSettings::limit).orElse(current.retriesMax()),
                recordAgeMaxSeconds
                        .map(given -> limit(given).map(Duration::ofSeconds))
                        .orElse(current.recordAgeMax()),
                bisect.orElse(current.bisect()),
                onFailure
                        .map(given -> Optional.of(given.arn()).filter(arn -> !arn.isEmpty()))
                        .orElse(current.onFailure()));
    }

    private static Optional<Integer> limit(int given) {
        return given == UNLIMITED ? Optional.empty() : Optional.of(given);
    }

    private static void checkServed(Destination destination) {
        if (destination.isNowhere()) {
            return;
        }
        if (!DESTINATIONS.contains(destination.service())) {
            throw new InvalidMapping.BadDestination(destination.arn()).exception();
        }
        if (!destination.service().equals("sqs")) {
            throw new InvalidMapping.Unserved("destinations of the service " + destination.service()).exception();
        }
    }
}
