package dev.samovar.lab.workload;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes generators from a run's seed: one for each function and purpose, so that what one function draws never depends
 * on its neighbours.
 */
public final class Chance {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_MIX = 0x94D049BB133111EBL;

    /** What the numbers are for. */
    public enum Purpose {
        ARRIVALS(1),
        DURATIONS(2),
        COLD_STARTS(3),
        WORKLOAD(4);

        private static final int COUNT = 4;
        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    private Chance() {}

    /** The generator of one function of one run for one purpose. */
    public static RandomGenerator of(long seed, int function, Purpose purpose) {
        long stream = mix(seed) + GOLDEN_GAMMA * ((long) function * Purpose.COUNT + purpose.number);
        return new SplittableRandom(mix(stream));
    }

    /* The finisher of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): each bit of the input changes half of the output. */
    private static long mix(long bits) {
        long first = (bits ^ (bits >>> 30)) * FIRST_MIX;
        long second = (first ^ (first >>> 27)) * SECOND_MIX;
        return second ^ (second >>> 31);
    }
}
