package dev.samovar.lab.trace;

import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.Bursty;
import dev.samovar.lab.workload.Chance;
import dev.samovar.lab.workload.Chance.Purpose;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.Periodic;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes a workload that looks like a day or a fortnight of Azure Functions, from what is published of them.
 *
 * <p>Source: M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020. Popularity as in {@link Popularity}. Mean
 * durations are log-normal with mu -0.38 and sigma 2.36 in seconds; memory is Burr XII with c 11.652, k 0.221 and scale
 * 107.083 MB; 54 % of applications have one function and 95 % at most ten. Of arrivals the paper says that many
 * applications are timers with a coefficient of variation of gaps of zero, some are near one, and about 40 % above one.
 */
public final class AzureLike {
    private static final double DURATION_LOG_MEDIAN = -0.38;
    private static final double DURATION_SIGMA = 2.36;
    /** No number is published for how one function's durations vary: less than functions among themselves. */
    private static final double SPREAD_WITHIN_FUNCTION = 0.4;

    private static final double DURATION_MOST_SECONDS = 300;

    private static final double MEMORY_C = 11.652;
    private static final double MEMORY_K = 0.221;
    private static final double MEMORY_SCALE_MB = 107.083;
    private static final int MEMORY_LEAST_MB = 128;
    private static final int MEMORY_MOST_MB = 10_240;

    private static final double TIMERS = 0.2;
    private static final double STEADY = 0.4;
    /** In a burst, a function is invoked this many times as often as in the mean. */
    private static final double BURST = 20;

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_SECOND = 1e9;

    private AzureLike() {}

    /**
     * Makes the workload.
     *
     * @param functions one or more
     * @param invocations how many there are in the mean, over the whole length
     * @param init how long cold starts take: the dataset says nothing of them
     * @param seed of the functions; their invocations come from each run's own seed
     */
    public static SyntheticWorkload make(
            String name, Duration length, int functions, double invocations, DurationModel init, long seed) {
        RandomGenerator random = Chance.of(seed, 0, Purpose.WORKLOAD);
        int[] sizes = ApplicationSizes.draw(functions, random);
        double days = length.toNanos() / NANOS_PER_SECOND / SECONDS_PER_DAY;
        double[] perDay = Popularity.perDay(sizes.length, invocations / days / sizes.length);
        List<FunctionLoad> loads = new ArrayList<>(functions);
        for (int application = 0; application < sizes.length; application++) {
            double[] shares = ApplicationSizes.shares(sizes[application]);
            int memoryMb = memoryMb(random);
            for (int i = 0; i < shares.length; i++) {
                var function =
                        new ModelledFunction("app" + application + "-" + i, "app" + application, memoryMb, 0, init);
                double perSecond = perDay[application] * shares[i] / SECONDS_PER_DAY;
                loads.add(new FunctionLoad(function, arrivals(perSecond, random), duration(random)));
            }
        }
        return new SyntheticWorkload(name, length, loads);
    }

    private static int memoryMb(RandomGenerator random) {
        double tail = Math.pow(1 - random.nextDouble(), -1 / MEMORY_K) - 1;
        double megabytes = MEMORY_SCALE_MB * Math.pow(tail, 1 / MEMORY_C);
        return Math.clamp(Math.round(megabytes), MEMORY_LEAST_MB, MEMORY_MOST_MB);
    }

    private static DurationModel duration(RandomGenerator random) {
        double median = Math.exp(DURATION_LOG_MEDIAN + DURATION_SIGMA * random.nextGaussian());
        double bounded = Math.min(median, DURATION_MOST_SECONDS);
        return Durations.logNormal(seconds(bounded), SPREAD_WITHIN_FUNCTION);
    }

    private static ArrivalProcess arrivals(double perSecond, RandomGenerator random) {
        double kind = random.nextDouble();
        double gapSeconds = 1 / perSecond;
        if (kind < TIMERS) {
            return new Periodic(seconds(gapSeconds), Duration.ZERO);
        }
        if (kind < TIMERS + STEADY) {
            return new Poisson(perSecond);
        }
        /* Ten invocations in a burst, in the mean, and bursts as far apart as the rate demands. */
        Duration burst = seconds(10 * gapSeconds / BURST);
        Duration calm = seconds(10 * gapSeconds * (1 - 1 / BURST));
        return new Bursty(0, perSecond * BURST, calm, burst);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.max(1, (long) (seconds * NANOS_PER_SECOND)));
    }
}
