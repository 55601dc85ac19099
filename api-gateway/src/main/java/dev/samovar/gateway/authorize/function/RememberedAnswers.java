package dev.samovar.gateway.authorize.function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What functions answered, for as long as it holds. Who asks what is being asked already waits for the same answer, so
 * that a burst of one caller's requests runs the function once.
 */
final class RememberedAnswers<A> {
    /* Policies have a few hundred bytes, so this is room for tens of thousands of callers. */
    private static final long BYTES_MAX = 32L * 1024 * 1024;
    private static final int ENTRY_BYTES = 500;

    private final Function<A, OptionalInt> size;
    private final Cache<AskedAbout, Remembered<A>> answers;
    private final ConcurrentMap<AskedAbout, Flight<A>> flights = new ConcurrentHashMap<>();

    private record Remembered<A>(Asked<A> asked, int bytes, Duration ttl) {}

    /* One call of a function; two are never equal. */
    private static final class Flight<A> {
        private final CompletableFuture<Asked<A>> landed = new CompletableFuture<>();
    }

    /** @param size how many bytes an answer has, if it is one that may be remembered */
    RememberedAnswers(Ticker ticker, Function<A, OptionalInt> size) {
        this.size = size;
        answers = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumWeight(BYTES_MAX)
                .weigher((AskedAbout key, Remembered<A> remembered) -> bytes(key, remembered))
                .expireAfter(Expiry.creating((AskedAbout _, Remembered<A> remembered) -> remembered.ttl()))
                .build();
    }

    private static int bytes(AskedAbout key, Remembered<?> remembered) {
        return ENTRY_BYTES
                + remembered.bytes()
                + key.identity().stream().mapToInt(String::length).sum();
    }

    /**
     * Gives the answer that is known, or is being asked for, or asks.
     *
     * @param ttl how long an answer holds that has to be asked for
     */
    CompletableFuture<Asked<A>> get(AskedAbout key, Duration ttl, Supplier<CompletableFuture<Asked<A>>> ask) {
        @Nullable Remembered<A> known = answers.getIfPresent(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known.asked());
        }
        var flight = new Flight<A>();
        @Nullable Flight<A> other = flights.putIfAbsent(key, flight);
        if (other != null) {
            return other.landed;
        }
        /* The flight before may have landed between the two looks above. */
        known = answers.getIfPresent(key);
        if (known != null) {
            flights.remove(key, flight);
            flight.landed.complete(known.asked());
            return flight.landed;
        }
        CompletableFuture<Asked<A>> _ = ask.get().whenComplete((asked, broken) -> {
            if (broken != null) {
                flights.remove(key, flight);
                flight.landed.completeExceptionally(broken);
            } else {
                land(key, flight, asked, ttl);
            }
        });
        return flight.landed;
    }

    /* An answer to a flight that is no longer listed was asked for before a flush, and is not kept. */
    private void land(AskedAbout key, Flight<A> flight, Asked<A> asked, Duration ttl) {
        flights.computeIfPresent(key, (_, listed) -> {
            if (listed != flight) {
                return listed;
            }
            size.apply(asked.answer())
                    .ifPresent(bytes -> answers.put(key, new Remembered<>(asked.again(), bytes, ttl)));
            return null;
        });
        flight.landed.complete(asked);
    }

    void forget(String apiId, String stage) {
        flights.keySet().removeIf(key -> isOf(key, apiId, stage));
        answers.asMap().keySet().removeIf(key -> isOf(key, apiId, stage));
    }

    private static boolean isOf(AskedAbout key, String apiId, String stage) {
        return key.apiId().equals(apiId) && key.stage().equals(stage);
    }
}
