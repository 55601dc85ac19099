package dev.samovar.lab.trace;

import java.util.random.RandomGenerator;

/** When one function is invoked: as often in each minute as its row says, at even chance within it, in order. */
final class AzureMinutes {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final int function;
    private final int days;
    private final AzureRows rows;
    private final RandomGenerator random;
    private int day = -1;
    private long[] counts = {};
    private int place = -1;
    private int left;
    private long atNanos;
    private long minuteEndsNanos;

    AzureMinutes(int function, int days, AzureRows rows, RandomGenerator random) {
        this.function = function;
        this.days = days;
        this.rows = rows;
        this.random = random;
    }

    /**
     * The next moment; {@link Long#MAX_VALUE} after the last.
     *
     * <p>Of {@code n} moments that are still to come in what is left of a minute, the first comes after the share
     * {@code 1 - u^(1/n)} of it: the law of the least of {@code n} even chances.
     */
    long next() {
        while (left == 0) {
            if (!nextMinute()) {
                return Long.MAX_VALUE;
            }
        }
        double share = 1 - Math.pow(random.nextDouble(), 1.0 / left);
        atNanos += (long) (share * (minuteEndsNanos - atNanos));
        left--;
        return atNanos;
    }

    private boolean nextMinute() {
        place++;
        while (place >= counts.length) {
            if (++day == days) {
                day--;
                return false;
            }
            counts = rows.counts(day, function);
            place = 0;
        }
        long minute = (long) day * AzureDay.MINUTES + AzureRows.minute(counts[place]);
        atNanos = minute * MINUTE_NANOS;
        minuteEndsNanos = atNanos + MINUTE_NANOS;
        left = AzureRows.count(counts[place]);
        return true;
    }
}
