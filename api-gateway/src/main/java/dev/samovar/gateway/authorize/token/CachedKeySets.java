package dev.samovar.gateway.authorize.token;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers keys for a while. An unknown key id makes it look again, since issuers change their keys, but not for each
 * request that comes with an invented one. Issuers are those that authorizers name: there are few.
 */
public final class CachedKeySets implements KeySets {
    static final Duration HELD = Duration.ofHours(2);
    static final Duration LOOKED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final Function<String, CompletableFuture<KeySet>> source;
    private final Ticker ticker;
    private final ConcurrentMap<String, Fetch> fetches = new ConcurrentHashMap<>();

    private record Fetch(CompletableFuture<KeySet> keys, long beginNanos) {

        boolean isFailed() {
            return keys.isCompletedExceptionally();
        }

        boolean lacks(String keyId) {
            return keys.isDone() && (isFailed() || keys.join().key(keyId).isEmpty());
        }
    }

    /**
     * A memory of keys.
     *
     * @param source of the keys of an issuer
     */
    public CachedKeySets(Function<String, CompletableFuture<KeySet>> source, Ticker ticker) {
        this.source = source;
        this.ticker = ticker;
    }

    @Override
    public CompletableFuture<KeySet> of(String issuer, String keyId) {
        return fetches.compute(
                        issuer,
                        (_, known) -> known == null || isStale(known, keyId)
                                ? new Fetch(source.apply(issuer), ticker.read())
                                : known)
                .keys();
    }

    private boolean isStale(Fetch fetch, String keyId) {
        Duration age = Duration.ofNanos(ticker.read() - fetch.beginNanos());
        Duration held = fetch.lacks(keyId) ? LOOKED_AGAIN_AFTER : HELD;
        return age.compareTo(held) >= 0;
    }
}
