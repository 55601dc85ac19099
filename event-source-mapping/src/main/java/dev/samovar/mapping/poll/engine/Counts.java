package dev.samovar.mapping.poll.engine;

/**
 * What a mapping did since it began.
 *
 * @param running invocations that run now
 * @param batches invocations that were tried, throttled ones included
 * @param records records in them, again at each try
 * @param filteredOut records that did not pass the filter
 * @param failures invocations that failed on at least one record
 * @param refusals invocations that were throttled, or had no function to run
 * @param batchesPerSecond over the last ten seconds
 * @param recordsPerSecond over the last ten seconds
 * @param lastSize how many records the newest batch held
 * @param largestSize how many records the largest batch held
 * @param problem why it does not go on: what the source answers, or what broke; empty if all is well
 */
public record Counts(
        int running,
        long batches,
        long records,
        long filteredOut,
        long failures,
        long refusals,
        double batchesPerSecond,
        double recordsPerSecond,
        int lastSize,
        int largestSize,
        String problem) {}
