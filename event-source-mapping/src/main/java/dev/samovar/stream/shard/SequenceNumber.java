package dev.samovar.stream.shard;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place of a record in its shard, written as AWS writes it: a decimal number of 56 digits whose order is the order
 * of the records. In base 16 it reads: {@code 2}, the shard's opening, the last digit of the shard, the index, {@code 00},
 * the record's time, the shard, {@code 2}.
 *
 * @param openedSecond when the shard was opened, in seconds since the epoch
 * @param shard the shard's number
 * @param index how many records came before, in this shard
 * @param second when the record arrived, in seconds since the epoch
 */
public record SequenceNumber(long openedSecond, int shard, long index, long second)
        implements Comparable<SequenceNumber> {
    /** The index of what comes after the last record of a shard that is closed. */
    public static final long END = Long.MAX_VALUE;

    private static final int DIGITS = 47;
    private static final long SECOND_MAX = 0xF_FFFF_FFFFL;
    private static final Comparator<SequenceNumber> ORDER = Comparator.comparingLong(SequenceNumber::openedSecond)
            .thenComparingInt(number -> number.shard & 0xF)
            .thenComparingLong(SequenceNumber::index)
            .thenComparingLong(SequenceNumber::second)
            .thenComparingInt(SequenceNumber::shard);

    public SequenceNumber {
        if (openedSecond < 0 || openedSecond > SECOND_MAX || second < 0 || second > SECOND_MAX) {
            throw new IllegalArgumentException("out of time: " + openedSecond + ", " + second);
        }
        if (shard < 0 || index < 0) {
            throw new IllegalArgumentException("neither shard nor index is negative: " + shard + ", " + index);
        }
    }

    /** Reads what {@link #toString} wrote; empty if it is no such number. */
    public static Optional<SequenceNumber> parse(String text) {
        String hex;
        try {
            hex = new BigInteger(text).toString(16);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
        if (hex.length() != DIGITS || hex.charAt(0) != '2' || hex.charAt(DIGITS - 1) != '2') {
            return Optional.empty();
        }
        try {
            return Optional.of(new SequenceNumber(
                    Long.parseLong(hex, 1, 10, 16),
                    Integer.parseInt(hex, 38, 46, 16),
                    Long.parseLong(hex, 11, 27, 16),
                    Long.parseLong(hex, 29, 38, 16)));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String hex = "2" + hex(openedSecond, 9) + hex(shard & 0xF, 1) + hex(index, 16) + "00" + hex(second, 9)
                + hex(shard, 8) + "2";
        return new BigInteger(hex, 16).toString();
    }

    private static String hex(long number, int digits) {
        String hex = Long.toHexString(number);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
