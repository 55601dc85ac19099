package dev.samovar.gateway.throttle;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;

/** Tokens that requests take and time brings back. Thread-safe. */
final class Bucket {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    /** The library counts one token in a nanosecond at most. */
    private static final double RATE_MAX = NANOS;

    private final LocalBucket tokens;
    private volatile Limit limit;
    private volatile Life life = Life.IN_USE;

    private enum Life {
        IN_USE,
        /* For two steps of the sweeper: whoever finds no token now has to wait for what comes of it. */
        BEING_RETIRED,
        RETIRED
    }

    /** What came of trying to take a token. */
    enum Taking {
        TAKEN,
        REFUSED,
        /** The bucket is out of use; the scope has a new one, or none. */
        RETIRED
    }

    /** A full bucket. */
    Bucket(Limit limit, TimeMeter time) {
        this.limit = limit;
        tokens = io.github.bucket4j.Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth(limit))
                .build();
    }

    /*
     * A fraction of a token a second becomes whole tokens in a longer time. Rounded up, it is never more than was asked
     * for, and by less than a billionth less.
     */
    private static Bandwidth bandwidth(Limit limit) {
        double rate = Math.min(limit.rate(), RATE_MAX);
        long refill = Math.max(1, (long) rate);
        double nanos = Math.ceil(refill / rate * NANOS);
        return Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(refill, Duration.ofNanos((long) Math.min(nanos, Long.MAX_VALUE)))
                .build();
    }

    /** Takes a token, if there is one under the limit of now. */
    Taking take(Limit now) {
        if (!now.equals(limit)) {
            adapt(now);
        }
        if (tokens.tryConsume(1)) {
            return Taking.TAKEN;
        }
        while (life == Life.BEING_RETIRED) {
            Thread.onSpinWait();
        }
        return life == Life.RETIRED ? Taking.RETIRED : Taking.REFUSED;
    }

    /* What is left stays, up to the new burst: changing a limit to and fro must not let more requests through. */
    private synchronized void adapt(Limit now) {
        if (!now.equals(limit)) {
            var configuration =
                    BucketConfiguration.builder().addLimit(bandwidth(now)).build();
            tokens.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS);
            limit = now;
        }
    }

    /** Brings back a token that was taken in vain. */
    void giveBack() {
        tokens.addTokens(1);
    }

    /** Takes the bucket out of use if it is full: then a new one is as good. */
    boolean retire() {
        life = Life.BEING_RETIRED;
        boolean isFull = tokens.tryConsume(limit.burst());
        life = isFull ? Life.RETIRED : Life.IN_USE;
        return isFull;
    }
}
