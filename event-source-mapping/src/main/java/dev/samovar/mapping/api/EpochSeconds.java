package dev.samovar.mapping.api;

import java.time.Instant;

/** Moments as the Lambda API writes those of mappings: seconds since the epoch, with milliseconds as a fraction. */
final class EpochSeconds {
    private static final double MILLIS = 1000.0;

    private EpochSeconds() {}

    static double of(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }

    static Instant instant(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * MILLIS));
    }
}
