package dev.samovar.gateway.usage;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How many requests each key of a plan has in a period.
 *
 * @param offset requests that the first period is short of
 * @param since when the quota was set: its first period is the one with this moment
 */
public record Quota(long limit, QuotaPeriod period, long offset, Instant since) {

    /** What a key has in a period before it used anything. */
    long allowance(QuotaWindow window) {
        return window.has(day(since)) ? limit - offset : limit;
    }

    /** The day of a moment, counted since the epoch. */
    static long day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
