package dev.samovar.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.lab.measure.ConfidenceInterval;
import dev.samovar.lab.measure.Detail;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Metric;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The host in virtual time against what queueing theory says of it; seeds 1 to 30. */
class TheoryTest {
    private static final int SEEDS = 30;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final SimulationSettings BARE = SimulationSettings.DEFAULT
            .withColdStarts(random -> ColdStartModel.NONE)
            .withDetail(new Detail(1, 0));

    private static List<Measures> runs(SimulationSettings settings, Policy policy, Workload workload) {
        var simulation = new Simulation(settings, ForkJoinPool.commonPool());
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> simulation.run(policy, workload, seed))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(result -> result.measures())
                .toList();
    }

    private static Workload single(Duration length, ArrivalProcess arrivals, DurationModel duration) {
        return Loads.single(length, arrivals, Loads.NOTHING, duration);
    }

    /* A renewal process: each arrival is cold by itself, if the gap before it is longer than the environment is kept. */
    @Test
    void arrivalsFarApartAreColdAsOftenAsTheirGapsAreLong() {
        var workload = single(Duration.ofDays(7), new Poisson(1 / 300.0), Loads.NOTHING);

        ConfidenceInterval share = Metric.COLD_START_SHARE.over(runs(BARE, Keep.TEN_MINUTES, workload));

        assertContains(share, 100 * Math.exp(-2));
    }

    @Test
    void theHandlersTimeCountsAsPartOfTheGap() {
        /* Gaps are uniform from 200 to 1,200 s, of which the handler takes 100 s. */
        ArrivalProcess uniform = (random, endNanos) -> {
            long[] now = {0};
            return () -> now[0] += random.nextLong(200_000_000_000L, 1_200_000_000_000L);
        };
        var workload = single(Duration.ofDays(10), uniform, Durations.fixed(SECOND.multipliedBy(100)));

        ConfidenceInterval share = Metric.COLD_START_SHARE.over(runs(BARE, Keep.TEN_MINUTES, workload));

        assertContains(share, 50);
    }

    @Test
    void coldStartsOfOverlappingInvocationsAreFirstPassagesOfTheBusyServers() {
        double arrivalRate = 2;
        var workload = single(Duration.ofHours(4), new Poisson(arrivalRate), Durations.exponential(SECOND));

        ConfidenceInterval share =
                Metric.COLD_START_SHARE.over(runs(BARE, Keep.forDuration(SECOND.multipliedBy(5)), workload));

        assertContains(share, 100 * QueueingTheory.coldStartShare(arrivalRate, 1, 5));
    }

    @Test
    void anAccountLimitRefusesAsErlangsLossFormulaSays() {
        double load = 8;
        int servers = 10;
        /* Nothing but the servers may refuse. */
        var limits = new ConcurrencyLimits(servers, 0, 1_000_000, SECOND, 1_000);
        var workload = single(Duration.ofHours(4), new Poisson(load), Durations.exponential(SECOND));

        ConfidenceInterval share =
                Metric.THROTTLED_SHARE.over(runs(BARE.withLimits(limits), Keep.TEN_MINUTES, workload));

        assertContains(share, 100 * QueueingTheory.erlangLoss(load, servers));
    }

    /* By Little's law. */
    @Test
    void meanConcurrencyIsTheRateTimesTheDuration() {
        var workload = single(Duration.ofHours(4), new Poisson(3), Durations.fixed(SECOND.multipliedBy(2)));

        ConfidenceInterval mean = Metric.CONCURRENCY_MEAN.over(runs(BARE, Keep.TEN_MINUTES, workload));

        assertContains(mean, 6);
    }

    /*
     * N. Mahmoudi and H. Khazaei, "SimFaaS: A Performance Simulator for Serverless Computing Platforms", CLOSER 2021: the
     * example of its steady-state simulator, whose cold start shares of several runs are 0.133 to 0.144 %.
     */
    @Test
    void theExampleOfSimFaasHasTheColdStartsThatItsAuthorsFound() {
        var workload = Loads.single(
                Duration.ofDays(3),
                new Poisson(0.9),
                Durations.exponential(Duration.ofMillis(2163 - 2016)),
                Durations.exponential(Duration.ofMillis(2016)));

        ConfidenceInterval share = Metric.COLD_START_SHARE.over(runs(BARE, Keep.TEN_MINUTES, workload));

        assertThat(share.mean()).isCloseTo((0.133 + 0.144) / 2, withinPercentage(5));
    }

    private static void assertContains(ConfidenceInterval interval, double expected) {
        assertThat(interval.low()).as(interval.toString()).isLessThan(expected);
        assertThat(interval.high()).as(interval.toString()).isGreaterThan(expected);
    }
}
