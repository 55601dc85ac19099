package dev.samovar.invoke;

import java.time.Duration;

/** An allowance that is used up and refills evenly, counted in whole tokens. Told the time; not thread-safe. */
final class TokenBucket {
    private final long capacityNanos;
    private final long nanosPerToken;
    private long filledNanos;
    private long lastNanos;

    /** A full bucket. */
    TokenBucket(long tokens, Duration refill, long nowNanos) {
        this.nanosPerToken = Math.max(1, refill.toNanos() / Math.max(1, tokens));
        this.capacityNanos = tokens * nanosPerToken;
        this.filledNanos = capacityNanos;
        this.lastNanos = nowNanos;
    }

    boolean hasToken(long nowNanos) {
        filledNanos = Math.min(capacityNanos, filledNanos + (nowNanos - lastNanos));
        lastNanos = nowNanos;
        return filledNanos >= nanosPerToken;
    }

    /** Takes a token if there is one. */
    boolean take(long nowNanos) {
        if (!hasToken(nowNanos)) {
            return false;
        }
        filledNanos -= nanosPerToken;
        return true;
    }
}
