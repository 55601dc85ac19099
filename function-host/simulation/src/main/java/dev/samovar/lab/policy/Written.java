package dev.samovar.lab.policy;

import java.time.Duration;

/** Quantities as they stand in the names of policies. */
final class Written {
    private static final int MB_PER_GB = 1024;

    private Written() {}

    /** In the largest unit that needs no fraction. */
    static String duration(Duration duration) {
        if (duration.toMillisPart() != 0) {
            return duration.toMillis() + "ms";
        }
        if (duration.isPositive() && duration.toMinutesPart() == 0 && duration.toSecondsPart() == 0) {
            return duration.toHours() + "h";
        }
        return duration.isPositive() && duration.toSecondsPart() == 0
                ? duration.toMinutes() + "m"
                : duration.toSeconds() + "s";
    }

    static String memory(long megabytes) {
        return megabytes % MB_PER_GB == 0 ? megabytes / MB_PER_GB + " GB" : megabytes + " MB";
    }
}
