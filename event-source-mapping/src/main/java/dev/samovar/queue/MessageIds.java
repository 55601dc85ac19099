package dev.samovar.queue;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws ids: version 4 UUIDs. */
final class MessageIds {
    private final RandomGenerator random;

    MessageIds(RandomGenerator random) {
        this.random = random;
    }

    UUID next() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A number that no other queue has, or so chance willing. */
    long nextQueueId() {
        return random.nextLong(Long.MAX_VALUE);
    }
}
