package dev.samovar.lab.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.ExperimentRun;
import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.experiment.Workloads;
import dev.samovar.lab.report.ResultColumns;
import dev.samovar.lab.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTest {
    private static final MeasuredFunction FUNCTION =
            Measured.function(Measured.size(128, 800, 60), Measured.size(512, 200, 15), Measured.size(1_024, 100, 15));
    private static final Setting TEN_MINUTES = new Setting(Duration.ofMinutes(10), 0);
    private static final Setting ONE_MINUTE = new Setting(Duration.ofMinutes(1), 0);
    private static final Setting PROVISIONED = new Setting(Duration.ofMinutes(10), 1);

    private static Prediction prediction(String workload, Setting... settings) {
        return new Prediction(
                FUNCTION,
                Workloads.read(workload, Duration.ofDays(1)),
                0,
                List.of(settings),
                SimulationSettings.DEFAULT.withColdStarts(_ -> ColdStartModel.NONE),
                1);
    }

    private static ExperimentResult run(Prediction prediction) {
        return new ExperimentRun(prediction.experiment(), ResultColumns.ALL, Runnable::run, _ -> {}).run();
    }

    private static double forecast(ExperimentResult result, String memory, int setting, String label) {
        return result.of(memory).get(setting).over(result.column(label)).mean();
    }

    @Test
    void aTimerWithinTheKeepAliveStartsColdOnceAndBeyondItAlways() {
        ExperimentResult result = run(prediction("periodic:5m", TEN_MINUTES, ONE_MINUTE));

        assertThat(forecast(result, "128 MB", 0, "cold starts")).isEqualTo(1);
        assertThat(forecast(result, "128 MB", 0, "latency, p50")).isEqualTo(60, within(0.05));
        assertThat(forecast(result, "512 MB", 1, "cold-start share")).isEqualTo(100);
        assertThat(forecast(result, "512 MB", 1, "latency, p50")).isEqualTo(300 + 200, within(0.3));
    }

    @Test
    void aMonthCostsWhatItsInvocationsCost() {
        ExperimentResult result = run(prediction("periodic:5m", ONE_MINUTE));

        /* A month of 730 hours, from a day with 287 invocations, each billed for INIT and for being the first. */
        double invocations = 287 * 730.0 / 24;
        double gbSeconds = invocations * 0.500 * 512 / 1_024;
        assertThat(forecast(result, "512 MB", 0, "cost"))
                .isEqualTo(invocations / 1e6 * 0.20 + gbSeconds * 0.0000166667, within(1e-6));
    }

    @Test
    void aProvisionedEnvironmentIsNeverColdButItsFirstInvocationIsSlow() {
        ExperimentResult result = run(prediction("periodic:5m", PROVISIONED));

        assertThat(forecast(result, "512 MB", 0, "cold starts")).isZero();
        assertThat(result.of("512 MB").getFirst().picture().latency().maxMillis())
                .isEqualTo(200, within(0.2));
        assertThat(forecast(result, "512 MB", 0, "latency, p50")).isEqualTo(15, within(0.02));
    }

    @Test
    void theSameSeedForecastsTheSame() {
        var prediction = prediction("poisson:10/h", TEN_MINUTES, PROVISIONED);

        assertThat(TextTable.of(run(prediction), Prediction.shown()))
                .isEqualTo(TextTable.of(run(prediction), Prediction.shown()))
                .contains("512 MB ", "fixed 10m", "provisioned 1", "USD/month");
    }

    @Test
    void theCheapestThatKeepsTheTargetIsRecommended() {
        ExperimentResult result = run(prediction("periodic:5m", ONE_MINUTE, PROVISIONED));

        assertThat(Recommendation.of(result, Optional.of(Duration.ofMillis(450))))
                .extracting(Recommendation::memory, Recommendation::setting)
                .containsExactly("1024 MB", "fixed 1m");
        assertThat(Recommendation.of(result, Optional.of(Duration.ofMillis(100))))
                .extracting(Recommendation::memory, Recommendation::setting)
                .containsExactly("128 MB", "provisioned 1");
        assertThat(Recommendation.of(result, Optional.of(Duration.ofMillis(10))))
                .satisfies(nearest -> {
                    assertThat(nearest.memory()).isEqualTo("512 MB");
                    assertThat(nearest.reason())
                            .startsWith("nothing here keeps a p99 of 10 ms, and this comes nearest");
                });
    }

    @Test
    void withoutATargetCostAndLatencyAreBalanced() {
        ExperimentResult result = run(prediction("periodic:5m", TEN_MINUTES));

        /* Four times the memory, four times as quick; eight times the memory is no quicker. */
        assertThat(Recommendation.of(result, Optional.empty())).satisfies(balanced -> {
            assertThat(balanced.memory()).isIn("128 MB", "512 MB");
            assertThat(balanced.reason()).startsWith("cost times p99 is least there");
        });
    }

    @Test
    void aVerificationScalesGapsAndKeepAliveAlike() {
        var verification =
                Verification.of(prediction("periodic:5m", TEN_MINUTES), "512 MB", TEN_MINUTES.keepAlive(), 600);

        assertThat(verification.scaledKeepAlive()).isEqualTo(Duration.ofSeconds(1));
        assertThat(verification.moments()).hasSizeBetween(287, 288);
        assertThat(verification.moments().get(2).minus(verification.moments().get(1)))
                .isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aVerificationLastsAMinuteAtMostUnlessToldOtherwise() {
        var slow = Verification.of(prediction("periodic:5m", TEN_MINUTES), "512 MB", TEN_MINUTES.keepAlive(), 0);
        var quick = Verification.of(prediction("poisson:100/s", TEN_MINUTES), "512 MB", TEN_MINUTES.keepAlive(), 0);

        assertThat(slow.moments().getLast()).isEqualTo(Duration.ofMinutes(1));
        assertThat(quick.speed()).isEqualTo(1);
        assertThat(quick.moments()).hasSize(300);
    }

    @Test
    void aFactThatIsAsForecastDiffersByNothing() {
        var verification =
                Verification.of(prediction("periodic:5m", TEN_MINUTES), "512 MB", TEN_MINUTES.keepAlive(), 600);
        List<LiveCall> calls = new ArrayList<>();
        for (int i = 0; i < verification.moments().size(); i++) {
            calls.add(i == 0 ? call(300, 200) : call(0, 15));
        }

        assertThat(verification.compare(calls))
                .allSatisfy(
                        comparison -> assertThat(comparison.differencePercent()).isEqualTo(0, within(0.1)));

        calls.set(1, call(300, 200));
        assertThat(verification.compare(calls).getFirst().differencePercent()).isEqualTo(100, within(1e-9));
    }

    private static LiveCall call(long initMillis, long millis) {
        Duration init = Duration.ofMillis(initMillis);
        Duration duration = Duration.ofMillis(millis);
        var report = new InvocationReport(
                new RequestId(0, 1),
                "1",
                1,
                duration,
                duration.plus(init),
                0,
                initMillis == 0 ? Optional.empty() : Optional.of(init),
                Optional.empty(),
                "");
        return new LiveCall(duration.plus(init), new InvocationResult.Succeeded(Payload.NULL, report));
    }

    @Test
    void aClosedLoopIsForecastButCannotBeReplayed(@TempDir Path directory) throws IOException {
        var file = Files.writeString(
                directory.resolve("loop.yaml"), "name: loop\nlength: 1h\nclosed-loop: {callers: 2, think: 1s}\n");
        var prediction = prediction(file.toString(), TEN_MINUTES);

        assertThat(forecast(run(prediction), "512 MB", 0, "cold starts")).isEqualTo(2);
        assertThatThrownBy(() -> Verification.of(prediction, "512 MB", TEN_MINUTES.keepAlive(), 0))
                .hasMessage("a closed loop has no arrivals that could be replayed");
    }
}
