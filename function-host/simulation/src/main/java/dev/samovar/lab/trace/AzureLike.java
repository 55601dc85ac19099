package dev.samovar.lab.trace;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.lab.workload.Chance;
import dev.samovar.lab.workload.Chance.Purpose;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes a workload that looks like a day or a fortnight of Azure Functions, from what is published of them.
 *
 * <p>Source: M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020. Popularity as in {@link Popularity}, gaps as in
 * {@link Regularity}, sizes of applications as in {@link ApplicationSizes}. Mean durations are log-normal with mu -0.38
 * and sigma 2.36 in seconds; memory is Burr XII with c 11.652, k 0.221 and scale 107.083 MB.
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

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_SECOND = 1e9;

    private AzureLike() {}

    /**
     * Makes the workload.
     *
     * @param init how long cold starts take: the dataset says nothing of them
     * @param seed of the functions; their invocations come from each run's own seed
     */
    public static SyntheticWorkload make(
            String name, Duration length, Population population, DurationModel init, long seed) {
        RandomGenerator random = Chance.of(seed, 0, Purpose.WORKLOAD);
        int[] sizes = sizes(population, random);
        double days = length.toNanos() / NANOS_PER_SECOND / SECONDS_PER_DAY;
        double[] perDay = Popularity.perDay(sizes.length, population.invocations() / days / sizes.length);
        double[] perSecond = new double[population.functions()];
        int function = 0;
        for (int application = 0; application < sizes.length; application++) {
            for (double share : ApplicationSizes.shares(sizes[application])) {
                double mean = perDay[application] * share / SECONDS_PER_DAY;
                perSecond[function++] = Math.min(mean, population.busiestPerSecond());
            }
        }
        return new SyntheticWorkload(name, length, loads(sizes, perSecond, init, random));
    }

    private static int[] sizes(Population population, RandomGenerator random) {
        if (population.alone()) {
            int[] ones = new int[population.functions()];
            Arrays.fill(ones, 1);
            return ones;
        }
        return ApplicationSizes.draw(population.functions(), random);
    }

    private static List<FunctionLoad> loads(
            int[] sizes, double[] perSecond, DurationModel init, RandomGenerator random) {
        var regularity = new Regularity(perSecond);
        List<FunctionLoad> loads = new ArrayList<>(perSecond.length);
        for (int application = 0; application < sizes.length; application++) {
            String name = "app" + application;
            int memoryMb = memoryMb(random);
            for (int i = 0; i < sizes[application]; i++) {
                var function = new ModelledFunction(name + "-" + i, name, memoryMb, 0, init);
                var arrivals = regularity.arrivals(perSecond[loads.size()], random);
                loads.add(new FunctionLoad(function, arrivals, duration(random)));
            }
        }
        return loads;
    }

    private static int memoryMb(RandomGenerator random) {
        double tail = Math.pow(1 - random.nextDouble(), -1 / MEMORY_K) - 1;
        double megabytes = MEMORY_SCALE_MB * Math.pow(tail, 1 / MEMORY_C);
        return Math.clamp(
                Math.round(megabytes), FunctionConfiguration.MEMORY_MB_MIN, FunctionConfiguration.MEMORY_MB_MAX);
    }

    private static DurationModel duration(RandomGenerator random) {
        double median = Math.exp(DURATION_LOG_MEDIAN + DURATION_SIGMA * random.nextGaussian());
        double bounded = Math.min(median, DURATION_MOST_SECONDS);
        return Durations.logNormal(seconds(bounded), SPREAD_WITHIN_FUNCTION);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.max(1, (long) (seconds * NANOS_PER_SECOND)));
    }
}
