package dev.samovar.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.Bursty;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.GammaRenewal;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.Periodic;
import dev.samovar.lab.workload.Shard;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fit of what is made to what is published of Azure Functions (Shahrad et al., USENIX ATC 2020). */
class AzureLikeTest {
    private static final int FUNCTIONS = 5_000;
    private static final double INVOCATIONS = 3_000_000;
    private static final long SEED = 20_261_121;

    private final SyntheticWorkload day = AzureLike.make(
            "azure",
            Duration.ofDays(1),
            Population.ofFunctions(FUNCTIONS, INVOCATIONS),
            Durations.fixed(Duration.ofSeconds(1)),
            SEED);

    @Test
    void asManyInvocationsAsWantedMostOfThemOfTheTopOnePercent() {
        long[] counts = counts(day);

        long all = Arrays.stream(counts).sum();
        assertThat((double) all).isCloseTo(INVOCATIONS, within(0.05 * INVOCATIONS));
        long top = Arrays.stream(counts).sorted().skip(FUNCTIONS * 99 / 100).sum();
        assertThat(top / (double) all).as("published: 0.92").isBetween(0.85, 0.95);
    }

    @Test
    void nearlyHalfOfTheApplicationsAreInvokedAtMostOnceAnHour() {
        long[] counts = counts(day);
        List<ModelledFunction> functions = day.functions();
        var perApplication = IntStream.range(0, FUNCTIONS)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> functions.get(i).application(), Collectors.summingLong(i -> counts[i])));

        double rare =
                perApplication.values().stream().filter(count -> count <= 24).count();
        assertThat(rare / perApplication.size()).as("published: 0.45").isBetween(0.42, 0.48);
    }

    @Test
    void inRealNumbersFourFifthsAreInvokedAtMostOnceAMinute() {
        /* 12.5 billion invocations in a fortnight, in the dataset that was published with the paper. */
        double[] perDay = Popularity.perDay(25_000, 12.5e9 / 14 / 25_000);

        double quiet = Arrays.stream(perDay).filter(rate -> rate <= 1_440).count();
        assertThat(quiet / perDay.length).as("published: 0.81").isBetween(0.78, 0.86);
    }

    @Test
    void gapsVaryAsPublished() {
        var laws = day.loads().stream()
                .collect(Collectors.groupingBy(load -> load.arrivals().getClass(), Collectors.counting()));

        assertThat(laws.get(Periodic.class)).as("published: 0.2 are timers").isBetween(900L, 1_100L);
        assertThat(laws.get(GammaRenewal.class))
                .as("0.4 vary less than Poisson")
                .isBetween(1_900L, 2_100L);
        assertThat(laws.get(Bursty.class)).as("0.4 vary more").isBetween(1_900L, 2_100L);
        double variation = day.loads().stream()
                .filter(load -> load.arrivals() instanceof GammaRenewal)
                .mapToDouble(load -> ((GammaRenewal) load.arrivals()).variation())
                .average()
                .orElseThrow();
        assertThat(variation).as("uniform from 0 to 1").isCloseTo(0.5, within(0.03));
    }

    @Test
    void timersFireAtMostOnceAMinute() {
        assertThat(day.loads())
                .filteredOn(load -> load.arrivals() instanceof Periodic)
                .allSatisfy(load -> assertThat(((Periodic) load.arrivals()).period())
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void nobodyIsBusierThanWanted() {
        Population population = Population.ofApplications(200, 10_000_000).withBusiest(1.0 / 60);
        SyntheticWorkload quiet =
                AzureLike.make("azure", Duration.ofDays(1), population, Durations.fixed(Duration.ZERO), SEED);

        assertThat(quiet.functions()).extracting("application").doesNotHaveDuplicates();
        long[] counts = counts(quiet);
        assertThat(Arrays.stream(counts).max().orElseThrow()).isBetween(1_440L, 1_700L);
    }

    @Test
    void memoryFollowsItsPublishedLaw() {
        double[] megabytes = day.functions().stream()
                .mapToDouble(ModelledFunction::memoryMb)
                .sorted()
                .toArray();

        /* The median of Burr XII with c 11.652, k 0.221 and scale 107.083 MB: 138 MB. */
        double median = 107.083 * Math.pow(Math.pow(0.5, -1 / 0.221) - 1, 1 / 11.652);
        assertThat(megabytes[FUNCTIONS / 2]).isCloseTo(median, within(15.0));
        assertThat(megabytes[0]).isEqualTo(128);
    }

    private static long[] counts(SyntheticWorkload workload) {
        long[] counts = new long[workload.loads().size()];
        try (Arrivals arrivals = workload.arrivals(Shard.WHOLE, 1)) {
            while (arrivals.next()) {
                counts[arrivals.function()]++;
            }
        }
        return counts;
    }
}
