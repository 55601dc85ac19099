package dev.samovar.stream.shard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a shard within its stream. Numbers are given in the order in which shards are opened.
 *
 * @param number zero or more
 */
public record ShardId(int number) implements Comparable<ShardId> {
    /* AWS takes any word before the number, or none. */
    private static final Pattern LENIENT = Pattern.compile("(?:[^-]*-)?(?<number>\\d{1,12})(?:-.*)?");

    public ShardId {
        if (number < 0) {
            throw new IllegalArgumentException("a shard's number is not negative: " + number);
        }
    }

    /** Reads a name as AWS does; empty if it has no number, or one that no shard can have. */
    public static Optional<ShardId> parse(String text) {
        Matcher name = LENIENT.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(name.group("number"));
        return number <= Integer.MAX_VALUE ? Optional.of(new ShardId((int) number)) : Optional.empty();
    }

    @Override
    public int compareTo(ShardId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "shardId-%012d".formatted(number);
    }
}
