package dev.samovar.invocation;

import java.time.Duration;
import java.util.Optional;

/**
 * What it took to run a function once: the numbers of its {@code REPORT} line.
 *
 * @param requestId names the invocation
 * @param executedVersion the version that ran, never an alias
 * @param environmentId where it ran
 * @param duration from the event's arrival at the environment to the end
 * @param billedDuration duration, and initialisation or restore if this invocation was the first, in whole milliseconds
 * @param memoryUsedBytes the most memory that the environment used since it was born
 * @param initDuration how long the environment took to initialise, on its first invocation
 * @param restoreDuration how long it took to restore its snapshot, on its first invocation
 * @param logTail the last 4 KB of the log if asked for, else empty
 */
public record InvocationReport(
        RequestId requestId,
        String executedVersion,
        long environmentId,
        Duration duration,
        Duration billedDuration,
        long memoryUsedBytes,
        Optional<Duration> initDuration,
        Optional<Duration> restoreDuration,
        String logTail) {

    /** The same numbers with the log's end. */
    public InvocationReport withLogTail(String tail) {
        return new InvocationReport(
                requestId,
                executedVersion,
                environmentId,
                duration,
                billedDuration,
                memoryUsedBytes,
                initDuration,
                restoreDuration,
                tail);
    }
}
