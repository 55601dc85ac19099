package dev.samovar.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.samovar.gateway.message.GatewayReply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The replies of a stage that are kept for a while. What is least used goes first when its room is full. */
public final class ReplyCache {
    private final CacheSize size;
    private final LongSupplier nanoTime;
    private final Cache<CacheKey, CachedReply> replies;
    private final Flights flights;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    ReplyCache(CacheSize size, long boundBytes, LongSupplier nanoTime) {
        this.size = size;
        this.nanoTime = nanoTime;
        replies = Caffeine.newBuilder()
                .maximumWeight(boundBytes)
                .weigher(CachedReply::bytes)
                .expireAfter(Expiry.creating((CacheKey _, CachedReply reply) ->
                        Duration.ofNanos(Math.max(0, reply.expiresAtNanos() - nanoTime.getAsLong()))))
                .ticker(nanoTime::getAsLong)
                // What is over the bound goes at once, and on the thread that brought it there.
                .executor(Runnable::run)
                .build();
        flights = new Flights(nanoTime, this::keep);
    }

    /**
     * Looks for a reply; if there is none, says who is to ask for it.
     *
     * @param patience how long the request may wait for others before it asks for itself
     */
    public Lookup look(CacheKey key, Duration patience) {
        GatewayReply known = find(key);
        Lookup lookup = known == null
                ? flights.join(key, patience, () -> Optional.ofNullable(find(key)))
                : new Lookup.Hit(known);
        count(lookup);
        return lookup;
    }

    /** The turn of a request that wants no kept reply, but a new one in its place. */
    public Lookup.Turn refresh(CacheKey key) {
        misses.increment();
        return flights.startAnew(key);
    }

    /** Counts what came of a wait: who was told by another has not asked the backend. */
    public void count(Lookup lookup) {
        switch (lookup) {
            case Lookup.Hit _ -> hits.increment();
            case Lookup.Lead _, Lookup.Alone _ -> misses.increment();
            case Lookup.Wait _ -> {}
        }
    }

    private @Nullable GatewayReply find(CacheKey key) {
        CachedReply found = replies.getIfPresent(key);
        return found == null || found.isExpired(nanoTime.getAsLong()) ? null : found.reply();
    }

    private void keep(CacheKey key, GatewayReply reply, Duration timeToLive) {
        replies.invalidate(key);
        if (CachedReply.isKept(reply) && timeToLive.isPositive()) {
            replies.put(key, new CachedReply(reply, nanoTime.getAsLong() + timeToLive.toNanos()));
        }
    }

    /** Forgets all replies, those that are on their way included. */
    public void flush() {
        flights.forget(replies::invalidateAll);
    }

    /** As large as its stage says. */
    public CacheSize size() {
        return size;
    }

    /** How much memory it really may take. */
    public long boundBytes() {
        return replies.policy().eviction().orElseThrow().getMaximum();
    }

    void bound(long bytes) {
        replies.policy().eviction().orElseThrow().setMaximum(bytes);
    }

    /** How much memory it takes now, about. */
    public long bytes() {
        replies.cleanUp();
        return replies.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** Requests that were answered without the backend. */
    public long hits() {
        return hits.sum();
    }

    /** Requests that the backend was asked for. */
    public long misses() {
        return misses.sum();
    }
}
