package dev.samovar.wiring;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance for all threads at once: each draws from a generator of its own, split off from the first. */
final class SharedRandom implements RandomGenerator {
    private final SplittableRandom first;
    private final ThreadLocal<SplittableRandom> own = ThreadLocal.withInitial(this::split);

    SharedRandom(long seed) {
        first = new SplittableRandom(seed);
    }

    private SplittableRandom split() {
        synchronized (first) {
            return first.split();
        }
    }

    @Override
    public long nextLong() {
        return own.get().nextLong();
    }
}
