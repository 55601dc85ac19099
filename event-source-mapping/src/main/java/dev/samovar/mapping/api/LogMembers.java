package dev.samovar.mapping.api;

import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.StartingPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The members of an answer that only mappings on logs have. */
record LogMembers(
        Optional<String> startingPosition,
        Optional<Double> startingTimestamp,
        Optional<Boolean> bisect,
        Optional<Integer> retriesMax,
        Optional<Long> recordAgeMaxSeconds,
        Optional<DestinationConfig.Output> destination) {
    /** Those of a queue. */
    static final LogMembers NONE = new LogMembers(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int UNLIMITED = -1;

    boolean isThere() {
        return startingPosition.isPresent();
    }

    /** Those of a log whose failed batches are counted. */
    static LogMembers counted(StartingPosition position, FailurePolicy failures) {
        return new LogMembers(
                Optional.of(name(position)),
                timestamp(position),
                Optional.of(failures.bisect()),
                Optional.of(failures.retriesMax().orElse(UNLIMITED)),
                Optional.of(failures.recordAgeMax().map(Duration::toSeconds).orElse((long) UNLIMITED)),
                Optional.of(DestinationConfig.of(failures.onFailure())));
    }

    /** Those of a log whose failed batches are tried until they succeed. */
    static LogMembers uncounted(StartingPosition position, FailurePolicy failures) {
        return new LogMembers(
                Optional.of(name(position)),
                timestamp(position),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DestinationConfig.of(failures.onFailure())));
    }

    private static String name(StartingPosition position) {
        return switch (position) {
            case StartingPosition.TrimHorizon _ -> "TRIM_HORIZON";
            case StartingPosition.Latest _ -> "LATEST";
            case StartingPosition.AtTimestamp _ -> "AT_TIMESTAMP";
        };
    }

    private static Optional<Double> timestamp(StartingPosition position) {
        return position instanceof StartingPosition.AtTimestamp(Instant timestamp)
                ? Optional.of(EpochSeconds.of(timestamp))
                : Optional.empty();
    }
}
