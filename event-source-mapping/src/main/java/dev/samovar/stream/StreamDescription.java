package dev.samovar.stream;

import java.time.Instant;

/**
 * A stream as its owner sees it, without its shards.
 *
 * @param arn its name
 * @param status where in its life it is
 * @param settings what can be changed
 * @param createdAt when somebody asked for it
 * @param openShards how many shards take records
 * @param consumers how many consumers are registered
 */
public record StreamDescription(
        StreamArn arn,
        StreamStatus status,
        StreamSettings settings,
        Instant createdAt,
        int openShards,
        int consumers) {}
