package dev.samovar.stream.shard;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of hash keys: each partition key has one, and the shard whose range holds it gets the record.
 *
 * @param first the lowest key in the range
 * @param last the highest key in the range
 */
public record HashRange(BigInteger first, BigInteger last) {
    private static final BigInteger KEYS = BigInteger.ONE.shiftLeft(128);

    public HashRange {
        if (first.signum() < 0 || first.compareTo(last) > 0 || last.compareTo(KEYS) >= 0) {
            throw new IllegalArgumentException("not a range of hash keys: " + first + " to " + last);
        }
    }

    /** The hash key of a partition key. */
    public static BigInteger keyOf(String partitionKey) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(partitionKey.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** Whether a number is a hash key at all. */
    public static boolean isKey(BigInteger number) {
        return number.signum() >= 0 && number.compareTo(KEYS) < 0;
    }

    /** All keys, cut into ranges of one size, but for the last, which takes what is left. */
    public static List<HashRange> uniform(int count) {
        BigInteger size = KEYS.divide(BigInteger.valueOf(count));
        List<HashRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigInteger next = i == count - 1 ? KEYS : size.multiply(BigInteger.valueOf(i + 1L));
            ranges.add(new HashRange(size.multiply(BigInteger.valueOf(i)), next.subtract(BigInteger.ONE)));
        }
        return ranges;
    }

    public boolean contains(BigInteger key) {
        return first.compareTo(key) <= 0 && key.compareTo(last) <= 0;
    }

    /** Whether the other range begins where this one ends. */
    public boolean isFollowedBy(HashRange other) {
        return last.add(BigInteger.ONE).equals(other.first);
    }

    /** What is below the key. */
    public HashRange below(BigInteger key) {
        return new HashRange(first, key.subtract(BigInteger.ONE));
    }

    /** The key and what is above it. */
    public HashRange from(BigInteger key) {
        return new HashRange(key, last);
    }

    /** This range and the one that follows it, as one. */
    public HashRange through(HashRange following) {
        return new HashRange(first, following.last);
    }
}
