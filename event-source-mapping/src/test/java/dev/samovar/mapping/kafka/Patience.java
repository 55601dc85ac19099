package dev.samovar.mapping.kafka;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what a cluster does by itself, in real time, and not for ever. Each look is a request to somebody else. */
final class Patience {
    private static final Duration MAX = Duration.ofSeconds(60);

    private Patience() {}

    /**
     * Looks until it sees what is expected.
     *
     * @param expected what, for who reads of the failure
     * @throws AssertionError if it does not see it in time
     */
    static void await(String expected, Callable<Boolean> look) throws Exception {
        long begin = System.nanoTime();
        while (!look.call()) {
            if (System.nanoTime() - begin > MAX.toNanos()) {
                throw new AssertionError("not within " + MAX.toSeconds() + " s: " + expected);
            }
            Thread.onSpinWait();
        }
    }
}
