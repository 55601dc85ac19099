package dev.samovar.invocation;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Names one invocation in answers, logs and records: a version 4 UUID, written out only when somebody reads it.
 */
public record RequestId(long high, long low) {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    public static RequestId random(RandomGenerator random) {
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT_2;
        return new RequestId(high, low);
    }

    /** Reads what {@link #toString} wrote. */
    public static RequestId parse(String text) {
        UUID uuid = UUID.fromString(text);
        return new RequestId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
