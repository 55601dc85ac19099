package dev.samovar.mapping.poll.engine;

import java.time.InstantSource;
import java.util.Arrays;

/** How often something happens: the mean of the last ten whole seconds. */
final class Rate {
    private static final int SECONDS = 10;

    private final InstantSource clock;
    /* One place for each second, and one for the second that is not over yet. */
    private final long[] counts = new long[SECONDS + 1];
    private long newestSecond;

    Rate(InstantSource clock) {
        this.clock = clock;
        newestSecond = second();
    }

    private long second() {
        return Math.floorDiv(clock.millis(), 1000L);
    }

    void count(long events) {
        advance();
        counts[place(newestSecond)] += events;
    }

    double perSecond() {
        advance();
        return (Arrays.stream(counts).sum() - counts[place(newestSecond)]) / (double) SECONDS;
    }

    private void advance() {
        long now = second();
        if (Math.abs(now - newestSecond) > SECONDS) {
            Arrays.fill(counts, 0);
            newestSecond = now;
        }
        while (newestSecond < now) {
            counts[place(++newestSecond)] = 0;
        }
    }

    private static int place(long second) {
        return Math.floorMod(second, SECONDS + 1);
    }
}
