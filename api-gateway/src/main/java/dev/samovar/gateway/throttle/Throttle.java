package dev.samovar.gateway.throttle;

import dev.samovar.time.Scheduler;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds the buckets of all scopes and lets requests through that find a token in each of theirs. Thread-safe.
 *
 * <p>A request that is refused at one level takes no token at the others: it did not reach the backend, so it must not use
 * up what others share with it, nor what its own key may still do. Levels are asked one after the other, and tokens of
 * those before the one that refused are brought back. Somebody who asks in between may be refused for it; and where a
 * thread is held up in between for as long as a token takes to come back by itself, one request more may come through.
 * To exclude both, all levels would have to be locked together.
 *
 * <p>There are as many buckets as scopes in use: once a minute those are let go that are full again, which nobody can
 * tell from new ones.
 */
public final class Throttle {
    private static final Duration SWEEP_PERIOD = Duration.ofMinutes(1);
    /** Buckets looked at in one task, some hundred nanoseconds each: other tasks wait. */
    private static final int SWEEP_PART = 1_000;

    private final Scheduler scheduler;
    private final TimeMeter time;
    private final Map<Scope, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicBoolean isSweepDue = new AtomicBoolean();

    public Throttle(Scheduler scheduler) {
        this.scheduler = scheduler;
        time = new SchedulerTime(scheduler);
    }

    /** Takes a token for each charge, or none at all. */
    public boolean admits(List<Charge> charges) {
        for (int level = 0; level < charges.size(); level++) {
            if (!take(charges.get(level))) {
                giveBack(charges.subList(0, level));
                return false;
            }
        }
        return true;
    }

    private boolean take(Charge charge) {
        Limit limit = charge.limit();
        if (limit.isClosed()) {
            return false;
        }
        while (true) {
            Bucket bucket = bucket(charge.scope(), limit);
            switch (bucket.take(limit)) {
                case TAKEN -> {
                    return true;
                }
                case REFUSED -> {
                    return false;
                }
                case RETIRED -> buckets.remove(charge.scope(), bucket);
            }
        }
    }

    private Bucket bucket(Scope scope, Limit limit) {
        Bucket known = buckets.get(scope);
        if (known != null) {
            return known;
        }
        Bucket bucket = buckets.computeIfAbsent(scope, _ -> new Bucket(limit, time));
        sweepLater();
        return bucket;
    }

    /** Brings back the tokens of a request that was refused for other reasons after all. */
    public void giveBack(List<Charge> charges) {
        for (Charge charge : charges) {
            Bucket bucket = buckets.get(charge.scope());
            if (bucket != null) {
                bucket.giveBack();
            }
        }
    }

    private void sweepLater() {
        if (isSweepDue.compareAndSet(false, true)) {
            scheduler.execute(() ->
                    scheduler.after(SWEEP_PERIOD, () -> sweep(buckets.entrySet().iterator())));
        }
    }

    private void sweep(Iterator<Map.Entry<Scope, Bucket>> all) {
        for (int looked = 0; looked < SWEEP_PART && all.hasNext(); looked++) {
            Map.Entry<Scope, Bucket> entry = all.next();
            if (entry.getValue().retire()) {
                buckets.remove(entry.getKey(), entry.getValue());
            }
        }
        if (all.hasNext()) {
            scheduler.execute(() -> sweep(all));
            return;
        }
        isSweepDue.set(false);
        if (!buckets.isEmpty()) {
            sweepLater();
        }
    }

    int buckets() {
        return buckets.size();
    }

    private record SchedulerTime(Scheduler scheduler) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return scheduler.nanoTime();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
