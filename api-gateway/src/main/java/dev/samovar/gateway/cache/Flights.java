package dev.samovar.gateway.cache;

import dev.samovar.gateway.message.GatewayReply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions to backends that have no answer yet: one for each key. Whoever wants to know the same waits for it; if it
 * fails, the next one asks.
 *
 * <p>A lock is held for moments only, and never while others are told; hits do not come here.
 */
final class Flights {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CacheKey, Flight> flights = new HashMap<>();
    private final Queue<Runnable> untold = new ArrayDeque<>();
    private boolean isTelling;
    private final LongSupplier nanoTime;
    private final Landing landing;

    /** Keeps a reply, while the lock is held. */
    interface Landing {
        void keep(CacheKey key, GatewayReply reply, Duration timeToLive);
    }

    Flights(LongSupplier nanoTime, Landing landing) {
        this.nanoTime = nanoTime;
        this.landing = landing;
    }

    /**
     * Takes part in asking.
     *
     * @param known looks whether somebody has landed just now
     * @param patience how long it may wait before it does not wait for yet another leader
     */
    Lookup join(CacheKey key, Duration patience, Supplier<Optional<GatewayReply>> known) {
        lock.lock();
        try {
            Optional<GatewayReply> reply = known.get();
            if (reply.isPresent()) {
                return new Lookup.Hit(reply.get());
            }
            Flight flight = flights.get(key);
            if (flight == null) {
                return new Lookup.Lead(start(key));
            }
            CompletableFuture<Lookup> later = new CompletableFuture<>();
            flight.join(new Flight.Follower(later, nanoTime.getAsLong() + patience.toNanos()));
            return new Lookup.Wait(later);
        } finally {
            lock.unlock();
        }
    }

    /** Asks anew, whoever asks already: what that one hears is out of date. */
    Lookup.Turn startAnew(CacheKey key) {
        lock.lock();
        try {
            return start(key);
        } finally {
            lock.unlock();
        }
    }

    /** From now on, what is being asked is out of date: those who wait are told, but nothing is kept. */
    void forget(Runnable whileNobodyLands) {
        lock.lock();
        try {
            flights.clear();
            whileNobodyLands.run();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever is told may fail at once, and then the next is told: one after the other, not one inside the other. */
    private void tell(Runnable somebody) {
        lock.lock();
        try {
            untold.add(somebody);
            if (isTelling) {
                return;
            }
            isTelling = true;
        } finally {
            lock.unlock();
        }
        for (Runnable next = nextToTell(); next != null; next = nextToTell()) {
            next.run();
        }
    }

    private @Nullable Runnable nextToTell() {
        lock.lock();
        try {
            Runnable next = untold.poll();
            isTelling = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private Turn start(CacheKey key) {
        Flight flight = new Flight();
        flights.put(key, flight);
        return new Turn(key, flight);
    }

    private final class Turn implements Lookup.Turn {
        private final CacheKey key;
        private final Flight flight;
        private final AtomicBoolean isOver = new AtomicBoolean();

        Turn(CacheKey key, Flight flight) {
            this.key = key;
            this.flight = flight;
        }

        @Override
        public void land(GatewayReply reply, Duration timeToLive) {
            if (isOver.compareAndSet(false, true)) {
                Lookup hit = new Lookup.Hit(reply);
                landed(reply, timeToLive).forEach(follower -> follower.later().complete(hit));
            }
        }

        private List<Flight.Follower> landed(GatewayReply reply, Duration timeToLive) {
            lock.lock();
            try {
                if (flights.remove(key, flight)) {
                    landing.keep(key, reply, timeToLive);
                }
                return flight.all();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void fail() {
            if (isOver.compareAndSet(false, true)) {
                passOn();
            }
        }

        private void passOn() {
            Flight.@Nullable Follower next;
            List<Flight.Follower> impatient;
            lock.lock();
            try {
                impatient = flight.impatient(nanoTime.getAsLong());
                next = flight.next();
                if (next == null) {
                    flights.remove(key, flight);
                }
            } finally {
                lock.unlock();
            }
            impatient.forEach(follower -> tell(() -> follower.later().complete(new Lookup.Alone())));
            if (next != null) {
                tell(() -> next.later().complete(new Lookup.Lead(new Turn(key, flight))));
            }
        }
    }
}
