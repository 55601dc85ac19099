package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTrackingTest {
    private static final List<ModelledFunction> TWO =
            List.of(PolicyStage.function("api"), PolicyStage.function("batch"));
    private static final Given FROM_TWO_TO_TEN =
            Given.of("min", 2).and("max", 10).and("functions", "a*");

    private static PolicyStage run(ListedArrivals arrivals, Duration length) {
        return new PolicyStage(Policies.PROVISIONED.create(FROM_TWO_TO_TEN), TWO, arrivals).run(length);
    }

    @Test
    void theFewestAreReadyBeforeTheFirstInvocationForTheFunctionsThatAreMeant() {
        var stage = run(
                new ListedArrivals().at(0, Duration.ofSeconds(30)).at(1, Duration.ofSeconds(30)),
                Duration.ofSeconds(35));

        assertThat(stage.timeline())
                .startsWith("00:00:00 #1 starting", "00:00:00 #2 starting")
                .contains("00:00:30 #2 warm", "00:00:30 #3 starting", "00:00:31 #3 cold");
    }

    @Test
    void threeMinutesAboveTheTargetScaleOut() {
        var arrivals = new ListedArrivals();
        for (int minute = 0; minute < 4; minute++) {
            Duration at = Duration.ofMinutes(minute).plusSeconds(30);
            arrivals.at(0, at).at(0, at);
        }

        var stage = run(arrivals, Duration.ofMinutes(10));

        assertThat(stage.timelineOf("starting"))
                .as("both in use: 2 / 0.7, rounded up")
                .containsExactly("00:00:00 #1 starting", "00:00:00 #2 starting", "00:03:00 #3 starting");
    }

    @Test
    void fifteenMinutesBelowScaleInAgain() {
        var arrivals = new ListedArrivals();
        for (int minute = 0; minute < 3; minute++) {
            Duration at = Duration.ofMinutes(minute).plusSeconds(30);
            arrivals.at(0, at).at(0, at);
        }
        arrivals.every(0, Duration.ofSeconds(210), Duration.ofMinutes(1), 20);

        var stage = run(arrivals, Duration.ofMinutes(30));

        assertThat(stage.timelineOf("stopped")).containsExactly("00:18:00 #2 stopped");
    }

    @Test
    void minutesWithoutInvocationsHaveNoValueAndScaleNothing() {
        var arrivals = new ListedArrivals();
        for (int minute = 0; minute < 3; minute++) {
            Duration at = Duration.ofMinutes(minute).plusSeconds(30);
            arrivals.at(0, at).at(0, at);
        }

        var stage = run(arrivals, Duration.ofHours(5));

        assertThat(stage.timelineOf("starting")).hasSize(3);
        assertThat(stage.timelineOf("stopped")).isEmpty();
    }

    @Test
    void whatThereIsNoProvisionedEnvironmentForSpillsOver() {
        var arrivals = new ListedArrivals().every(0, Duration.ofSeconds(30), Duration.ZERO, 5);

        var stage = run(arrivals, Duration.ofMinutes(2));

        assertThat(stage.warm()).isEqualTo(2);
        assertThat(stage.cold()).isEqualTo(3);
    }
}
