package com.example.slowinit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.BitSet;

/**
 * Tells whether a number is prime, from a table that its static initialiser is slow to build.
 *
 * <p>INIT_PRIMES_BELOW sets the size of the table, INIT_SLEEP_MS a wait on top of it, and INIT_FAILS makes the
 * initialiser fail.
 */
public class PrimeFinder implements RequestHandler<Integer, Boolean> {
    private static final int PRIMES_BELOW = setting("INIT_PRIMES_BELOW", 20_000_000);
    private static final BitSet COMPOSITES = composites();

    static {
        if (System.getenv("INIT_FAILS") != null) {
            throw new IllegalStateException("INIT_FAILS is set");
        }
        try {
            Thread.sleep(setting("INIT_SLEEP_MS", 0));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Boolean handleRequest(Integer number, Context context) {
        if (number >= PRIMES_BELOW) {
            throw new IllegalArgumentException("The table ends at " + PRIMES_BELOW);
        }
        return number >= 2 && !COMPOSITES.get(number);
    }

    private static BitSet composites() {
        var composites = new BitSet(PRIMES_BELOW);
        for (int prime = 2; (long) prime * prime < PRIMES_BELOW; prime = composites.nextClearBit(prime + 1)) {
            for (int multiple = prime * prime; multiple < PRIMES_BELOW; multiple += prime) {
                composites.set(multiple);
            }
        }
        return composites;
    }

    private static int setting(String name, int fallback) {
        String value = System.getenv(name);
        return value == null ? fallback : Integer.parseInt(value);
    }
}
