package dev.samovar.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Metric;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {
    private final SyntheticWorkload workload = functions(20);

    private static SyntheticWorkload functions(int count) {
        List<FunctionLoad> loads = IntStream.range(0, count)
                .mapToObj(i -> new FunctionLoad(
                        Loads.function("function-" + i, Durations.exponential(Duration.ofMillis(300))),
                        new Poisson(1.0 / (1 + i * i)),
                        Durations.logNormal(Duration.ofMillis(700), 1)))
                .toList();
        return new SyntheticWorkload("twenty", Duration.ofMinutes(20), loads);
    }

    /** All that tables and pictures show, to the last bit. */
    private static String shown(Measures measures) {
        return Arrays.stream(Metric.values())
                        .map(metric -> metric + " " + metric.of(measures))
                        .toList()
                + measures.latency().cumulative().toString()
                + measures.timeline().bins()
                + measures.spans();
    }

    private List<String> runs(int threads) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var simulation = new Simulation(SimulationSettings.DEFAULT, executor);
            return LongStream.range(0, 4)
                    .mapToObj(seed -> simulation.run(Keep.TEN_MINUTES, workload, seed))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(result -> shown(result.measures()))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void aSeedGivesTheSameBytesWhateverTheNumberOfThreads(int threads) {
        assertThat(runs(threads)).isEqualTo(runs(1));
    }

    @Test
    void anotherSeedGivesOtherResults() {
        assertThat(runs(1)).doesNotHaveDuplicates();
    }

    @Test
    void aFunctionDoesNotDependOnItsNeighbours() {
        var simulation = new Simulation(SimulationSettings.DEFAULT, Runnable::run);

        Measures few = simulation.run(Keep.TEN_MINUTES, functions(3), 1).join().measures();
        Measures many = simulation.run(Keep.TEN_MINUTES, workload, 1).join().measures();

        for (int function = 0; function < 3; function++) {
            assertThat(many.functions().invocations(function))
                    .isEqualTo(few.functions().invocations(function));
            assertThat(many.functions().coldStarts(function))
                    .isEqualTo(few.functions().coldStarts(function));
        }
    }
}
