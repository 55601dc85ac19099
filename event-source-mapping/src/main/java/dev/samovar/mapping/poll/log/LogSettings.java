package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import java.time.Duration;
import java.util.Optional;

/**
 * How a log is polled.
 *
 * @param start where to begin in shards that were never read
 * @param batching how records are gathered
 * @param reportsItemFailures whether the function names the records that it failed on
 * @param failures what happens to failed batches
 * @param lanes how many batches of a shard are processed at a time
 * @param tumblingWindow how long windows are; zero for none
 */
record LogSettings(
        StartingPosition start,
        Batching batching,
        boolean reportsItemFailures,
        FailurePolicy failures,
        int lanes,
        Duration tumblingWindow) {
    private static final int KAFKA_RETRIES_MAX_WITH_DESTINATION = 10;

    /* One state is handed on in each shard, so a shard with windows is processed batch by batch. */
    static LogSettings of(EventSourceMapping mapping, SourceSettings.Stream stream) {
        return new LogSettings(
                stream.startingPosition(),
                mapping.batching(),
                mapping.reportsItemFailures(),
                stream.failures(),
                stream.tumblingWindow().isZero() ? stream.parallelizationFactor() : 1,
                stream.tumblingWindow());
    }

    /* Without a limit a destination would never be told anything: AWS sets one then. */
    static LogSettings of(EventSourceMapping mapping, SourceSettings.Kafka kafka) {
        FailurePolicy failures = kafka.failures();
        Optional<Integer> retriesMax = failures.retriesMax()
                .or(() -> failures.onFailure().map(destination -> KAFKA_RETRIES_MAX_WITH_DESTINATION));
        return new LogSettings(
                kafka.startingPosition(),
                mapping.batching(),
                mapping.reportsItemFailures(),
                new FailurePolicy(retriesMax, failures.recordAgeMax(), failures.bisect(), failures.onFailure()),
                1,
                Duration.ZERO);
    }

    boolean hasWindows() {
        return !tumblingWindow.isZero();
    }
}
