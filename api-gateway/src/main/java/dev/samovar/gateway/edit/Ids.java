package dev.samovar.gateway.edit;

import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Draws ids as AWS makes them: lower-case letters and digits. */
public final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int API_LENGTH = 10;
    private static final int PART_LENGTH = 6;

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** The same for somebody on another thread. */
    public Ids apart() {
        return new Ids(new Random(random.nextLong()));
    }

    /** An id for an API that nobody has. */
    public String api(Predicate<String> taken) {
        return draw(API_LENGTH, taken);
    }

    /** An id for something inside an API that nothing of its kind has. */
    public String part(Predicate<String> taken) {
        return draw(PART_LENGTH, taken);
    }

    private String draw(int length, Predicate<String> taken) {
        String id;
        do {
            var letters = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            id = letters.toString();
        } while (taken.test(id));
        return id;
    }
}
