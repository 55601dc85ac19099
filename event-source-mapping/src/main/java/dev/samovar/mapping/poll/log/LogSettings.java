package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import java.time.Duration;

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

    boolean hasWindows() {
        return !tumblingWindow.isZero();
    }
}
