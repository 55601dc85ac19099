package dev.samovar.mapping.poll.engine;

import java.time.Duration;

/**
 * How long to wait before trying again: twice as long each time.
 *
 * @param first the first delay
 * @param max the longest
 */
public record BackOff(Duration first, Duration max) {
    private static final int DOUBLINGS_MAX = 20;

    /**
     * The delay after some failures in a row.
     *
     * @param failures how many, from 1 on
     */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, DOUBLINGS_MAX));
        return doubled.compareTo(max) > 0 ? max : doubled;
    }
}
