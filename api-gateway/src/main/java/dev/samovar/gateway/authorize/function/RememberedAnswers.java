package dev.samovar.gateway.authorize.function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What functions answered, for as long as it holds. Who asks what is being asked already waits for the same answer, so
 * that a burst of one caller's requests runs the function once.
 */
final class RememberedAnswers {
    /* Policies have a few hundred bytes, so this is room for tens of thousands of callers. */
    private static final long BYTES_MAX = 32L * 1024 * 1024;
    private static final int ENTRY_BYTES = 500;

    private final Cache<Key, Remembered> answers;
    private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();

    /** Who was judged, by which authorizer, on which stage. */
    record Key(String apiId, String stage, String authorizerId, List<String> identity) {}

    private record Remembered(Asked asked, FunctionAnswer.Judged answer, Duration ttl) {}

    /* One call of a function; two are never equal. */
    private static final class Flight {
        private final CompletableFuture<Asked> landed = new CompletableFuture<>();
    }

    RememberedAnswers(Ticker ticker) {
        answers = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumWeight(BYTES_MAX)
                .weigher((Key key, Remembered remembered) -> bytes(key, remembered))
                .expireAfter(Expiry.creating((Key _, Remembered remembered) -> remembered.ttl()))
                .build();
    }

    private static int bytes(Key key, Remembered remembered) {
        return ENTRY_BYTES
                + remembered.answer().bytes()
                + key.identity().stream().mapToInt(String::length).sum();
    }

    /**
     * Gives the answer that is known, or is being asked for, or asks.
     *
     * @param ttl how long an answer holds that has to be asked for
     */
    CompletableFuture<Asked> get(Key key, Duration ttl, Supplier<CompletableFuture<Asked>> ask) {
        @Nullable Remembered known = answers.getIfPresent(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known.asked());
        }
        var flight = new Flight();
        @Nullable Flight other = flights.putIfAbsent(key, flight);
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
        CompletableFuture<Asked> _ = ask.get().whenComplete((asked, broken) -> {
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
    private void land(Key key, Flight flight, Asked asked, Duration ttl) {
        flights.computeIfPresent(key, (_, listed) -> {
            if (listed != flight) {
                return listed;
            }
            if (asked.answer() instanceof FunctionAnswer.Judged judged) {
                answers.put(key, new Remembered(asked.again(), judged, ttl));
            }
            return null;
        });
        flight.landed.complete(asked);
    }

    void forget(String apiId, String stage) {
        flights.keySet().removeIf(key -> isOf(key, apiId, stage));
        answers.asMap().keySet().removeIf(key -> isOf(key, apiId, stage));
    }

    private static boolean isOf(Key key, String apiId, String stage) {
        return key.apiId().equals(apiId) && key.stage().equals(stage);
    }
}
