package dev.samovar.stream.kinesis;

import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.shard.Shard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which shards a caller wants to see. */
record ShardFilter(Optional<String> type, Optional<String> shardId, Optional<Instant> timestamp) {
    static final ShardFilter ALL =
            new ShardFilter(Optional.of("FROM_TRIM_HORIZON"), Optional.empty(), Optional.empty());

    private static final List<String> TYPES = List.of(
            "AFTER_SHARD_ID", "AT_TRIM_HORIZON", "FROM_TRIM_HORIZON", "AT_LATEST", "AT_TIMESTAMP", "FROM_TIMESTAMP");

    void check() {
        var checks = new Checks();
        checks.required("shardFilter.type", type, given -> checks.oneOf("shardFilter.type", given, TYPES));
        shardId.ifPresent(id -> checks.name("shardFilter.shardId", id));
        checks.check();
        String given = type.orElseThrow();
        if (given.equals("AFTER_SHARD_ID") && shardId.isEmpty()) {
            throw new InvalidArgument.Because("ShardId must be provided for the shard filter type AFTER_SHARD_ID.")
                    .exception();
        }
        if (given.endsWith("_TIMESTAMP") && timestamp.isEmpty()) {
            throw new InvalidArgument.Because("Timestamp must be provided for the shard filter type " + given + ".")
                    .exception();
        }
    }

    /**
     * Tells which shards are wanted.
     *
     * @param all the shards of the stream
     * @param horizon what arrived earlier has expired
     */
    Predicate<Shard> predicate(List<Shard> all, Instant horizon) {
        return switch (type.orElseThrow()) {
            case "AFTER_SHARD_ID" -> shard -> shard.id().toString().compareTo(shardId.orElseThrow()) > 0;
            case "AT_LATEST" -> Shard::isOpen;
            case "AT_TRIM_HORIZON" -> openAt(trimHorizon(all, horizon));
            case "AT_TIMESTAMP" -> openAt(timestamp.orElseThrow());
            case "FROM_TIMESTAMP" -> openFrom(timestamp.orElseThrow());
            default -> _ -> true;
        };
    }

    /* A stream that is younger than its retention begins with its first shards. */
    private static Instant trimHorizon(List<Shard> all, Instant horizon) {
        return all.stream()
                .map(Shard::openedAt)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isAfter(horizon))
                .orElse(horizon);
    }

    private static Predicate<Shard> openAt(Instant time) {
        return openFrom(time).and(shard -> !shard.openedAt().isAfter(time));
    }

    private static Predicate<Shard> openFrom(Instant time) {
        return shard -> shard.closedAt().map(at -> !at.isBefore(time)).orElse(true);
    }
}
