package dev.samovar.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
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
            "azure", Duration.ofDays(1), FUNCTIONS, INVOCATIONS, Durations.fixed(Duration.ofSeconds(1)), SEED);

    @Test
    void asManyInvocationsAsWantedMostOfThemOfTheTopOnePercent() {
        long[] counts = counts();

        long all = Arrays.stream(counts).sum();
        assertThat((double) all).isCloseTo(INVOCATIONS, within(0.05 * INVOCATIONS));
        long top = Arrays.stream(counts).sorted().skip(FUNCTIONS * 99 / 100).sum();
        assertThat(top / (double) all).as("published: 0.92").isBetween(0.85, 0.95);
    }

    @Test
    void nearlyHalfOfTheApplicationsAreInvokedAtMostOnceAnHour() {
        long[] counts = counts();
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

    private long[] counts() {
        long[] counts = new long[FUNCTIONS];
        try (Arrivals arrivals = day.arrivals(Shard.WHOLE, 1)) {
            while (arrivals.next()) {
                counts[arrivals.function()]++;
            }
        }
        return counts;
    }
}
