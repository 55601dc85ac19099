package dev.samovar.lab.trace;

import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.Bursty;
import dev.samovar.lab.workload.GammaRenewal;
import dev.samovar.lab.workload.Periodic;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How regularly functions are invoked.
 *
 * <p>Source: M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020. By figure 6, the coefficient of variation of the
 * gaps is zero for 20 % (timers), between zero and one for 40 %, where it is taken as uniform, and above one for 40 %.
 * Timers fire once a minute or less.
 */
final class Regularity {
    private static final double TIMERS = 0.2;
    private static final double STEADY = 0.4;
    private static final double BURSTY = 0.4;
    private static final double TIMER_MOST_PER_SECOND = 1.0 / 60;
    private static final double VARIATION_LEAST = 0.01;

    /** In a burst, a function is invoked this many times as often as in the mean. */
    private static final double BURST = 20;

    private static final double INVOCATIONS_IN_BURST = 10;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Of those that are rare enough to be timers. */
    private final double timers;

    /** @param perSecond how often each of the functions is invoked */
    Regularity(double[] perSecond) {
        double rare = Arrays.stream(perSecond).filter(Regularity::mayBeTimer).count();
        timers = rare == 0 ? 0 : Math.min(1, TIMERS * perSecond.length / rare);
    }

    private static boolean mayBeTimer(double perSecond) {
        return perSecond <= TIMER_MOST_PER_SECOND;
    }

    /** Draws a law for a function that is invoked so often. */
    ArrivalProcess arrivals(double perSecond, RandomGenerator random) {
        double gapSeconds = 1 / perSecond;
        if (random.nextDouble() < timers && mayBeTimer(perSecond)) {
            return new Periodic(duration(gapSeconds), Duration.ZERO);
        }
        if (random.nextDouble() < STEADY / (STEADY + BURSTY)) {
            return new GammaRenewal(duration(gapSeconds), Math.max(VARIATION_LEAST, random.nextDouble()));
        }
        double burstSeconds = INVOCATIONS_IN_BURST * gapSeconds / BURST;
        return new Bursty(0, perSecond * BURST, duration(burstSeconds * (BURST - 1)), duration(burstSeconds));
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.max(1, (long) (seconds * NANOS_PER_SECOND)));
    }
}
