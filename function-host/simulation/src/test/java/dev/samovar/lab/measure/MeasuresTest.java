package dev.samovar.lab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.environment.EnvironmentState;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final Duration LENGTH = Duration.ofSeconds(100);
    private static final long SECOND = 1_000_000_000;

    private static ModelledFunction function(String name, String application) {
        return new ModelledFunction(name, application, 1024, 0, Durations.fixed(Duration.ZERO));
    }

    private final List<ModelledFunction> functions =
            List.of(function("a", "first"), function("b", "second"), function("c", "first"), function("d", "third"));

    /** One environment that runs from one second to another. */
    private Measures shard(int environment, int fromSeconds, int toSeconds, Detail detail) {
        var recorder = new Recorder(functions, LENGTH, detail);
        EnvironmentTrack track = recorder.opened(0, environment, fromSeconds * SECOND);
        track.become(EnvironmentState.BUSY, fromSeconds * SECOND);
        track.become(EnvironmentState.STOPPED, toSeconds * SECOND);
        return recorder.finish();
    }

    @Test
    void whatShardsDidAddsUp() {
        var detail = new Detail(10, 100);

        Measures all = Measures.merge(List.of(shard(1, 5, 25, detail), shard(2, 15, 95, detail)), detail);

        assertThat(all.resources().busyGbSeconds()).isCloseTo(100, within(1e-9));
        assertThat(all.resources().environmentsMade()).isEqualTo(2);
        assertThat(all.timeline().bins().stream().map(Timeline.Bin::busyMean))
                .containsExactly(0.5, 1.5, 1.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5);
        assertThat(all.timeline().concurrencyPeak()).isEqualTo(2);
        assertThat(all.timeline().concurrencyMean()).isCloseTo(1, within(1e-9));
    }

    @Test
    void environmentsOfAllShardsShareTheLanes() {
        var detail = new Detail(1, 100);

        Measures all = Measures.merge(
                List.of(shard(1, 0, 20, detail), shard(2, 10, 30, detail), shard(3, 20, 40, detail)), detail);

        assertThat(all.spans().stream().map(EnvironmentSpan::lane)).containsExactly(0, 1, 0);
    }

    @Test
    void onlyTheFirstSpansAreKept() {
        var detail = new Detail(1, 2);

        Measures all = Measures.merge(
                List.of(shard(7, 50, 60, detail), shard(3, 0, 20, detail), shard(5, 10, 30, detail)), detail);

        assertThat(all.spans().stream().map(EnvironmentSpan::environment)).containsExactly(3L, 5L);
    }

    @Test
    void whatHappensAfterTheEndIsNoPartOfTheTimeline() {
        Measures measures = shard(1, 90, 150, new Detail(10, 10));

        assertThat(measures.resources().busyGbSeconds()).isCloseTo(10, within(1e-9));
        assertThat(measures.spans().getFirst().to()).isEqualTo(LENGTH);
    }

    @Test
    void sharesOfFunctionsAndApplicationsAreRanked() {
        var counts = new FunctionCounts(4);
        counts.count(0, true);
        counts.count(0, false);
        counts.count(1, true);
        counts.count(2, false);

        assertThat(counts.coldStartShares()).containsExactly(0, 0.5, 1);
        assertThat(counts.coldStartShare(50)).isEqualTo(0.5);
        assertThat(counts.coldStartShare(75)).isEqualTo(1);
        assertThat(counts.byApplication(functions).coldStartShares()).containsExactly(1 / 3.0, 1);
    }

    @Test
    void durationsKeepThreeDigitsAndAnExactMean() {
        var durations = new DurationHistogram();
        for (int millis = 1; millis <= 1_000; millis++) {
            durations.record(millis * 1_000_000L);
        }

        assertThat(durations.meanMillis()).isEqualTo(500.5);
        assertThat(durations.percentileMillis(50)).isCloseTo(500, within(0.5));
        assertThat(durations.percentileMillis(99)).isCloseTo(990, within(1.0));
        assertThat(durations.cumulative().getLast().share()).isEqualTo(1);
        assertThat(durations.plus(durations).count()).isEqualTo(2_000);
    }

    @Test
    void nothingMeasuredIsZeroEverywhere() {
        Measures nothing = new Recorder(functions, LENGTH, Detail.NUMBERS).finish();

        for (Metric metric : Metric.values()) {
            assertThat(metric.of(nothing)).as(metric.label()).isZero();
        }
    }
}
