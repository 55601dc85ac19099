package dev.samovar.stream.shard;

import java.time.Instant;
import java.util.Optional;

/**
 * A shard without its records.
 *
 * @param id its name
 * @param range the hash keys whose records it gets
 * @param parent the shard that it came from, by a split or a merger
 * @param adjacentParent the other shard that it came from, if it came from two
 * @param openedAt since when it takes records
 * @param closedAt when it took its last; empty while it is open
 */
public record Shard(
        ShardId id,
        HashRange range,
        Optional<ShardId> parent,
        Optional<ShardId> adjacentParent,
        Instant openedAt,
        Optional<Instant> closedAt) {

    /** A shard that nothing came before. */
    public static Shard first(ShardId id, HashRange range, Instant openedAt) {
        return new Shard(id, range, Optional.empty(), Optional.empty(), openedAt, Optional.empty());
    }

    /** One of the two shards that a shard is split into. */
    public static Shard childOf(ShardId parent, ShardId id, HashRange range, Instant openedAt) {
        return new Shard(id, range, Optional.of(parent), Optional.empty(), openedAt, Optional.empty());
    }

    /** What two shards are merged into. */
    public static Shard mergedFrom(Shard parent, Shard adjacent, ShardId id, Instant openedAt) {
        return new Shard(
                id,
                parent.range.through(adjacent.range),
                Optional.of(parent.id),
                Optional.of(adjacent.id),
                openedAt,
                Optional.empty());
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    public boolean isChildOf(ShardId other) {
        return parent.equals(Optional.of(other)) || adjacentParent.equals(Optional.of(other));
    }

    Shard closed(Instant at) {
        return new Shard(id, range, parent, adjacentParent, openedAt, Optional.of(at));
    }

    /** What comes before all of its records. */
    public SequenceNumber start() {
        return number(0, openedAt);
    }

    /** What comes after all of its records, once it is closed. */
    public Optional<SequenceNumber> end() {
        return closedAt.map(at -> number(SequenceNumber.END, at));
    }

    public SequenceNumber number(long index, Instant at) {
        return new SequenceNumber(openedAt.getEpochSecond(), id.number(), index, at.getEpochSecond());
    }

    /** Whether a sequence number is one of this shard, and not of a namesake's. */
    public boolean gave(SequenceNumber number) {
        return number.shard() == id.number() && number.openedSecond() == openedAt.getEpochSecond();
    }
}
