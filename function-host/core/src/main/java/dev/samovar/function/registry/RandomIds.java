package dev.samovar.function.registry;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws the names that AWS makes up. */
final class RandomIds {
    private static final String URL_ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int URL_ID_LENGTH = 32;

    private final RandomGenerator random;

    RandomIds(RandomGenerator random) {
        this.random = random;
    }

    /** A version 4 UUID. */
    String revisionId() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** The first label of a function URL's host name. */
    String urlId() {
        var id = new StringBuilder(URL_ID_LENGTH);
        for (int i = 0; i < URL_ID_LENGTH; i++) {
            id.append(URL_ID_ALPHABET.charAt(random.nextInt(URL_ID_ALPHABET.length())));
        }
        return id.toString();
    }
}
