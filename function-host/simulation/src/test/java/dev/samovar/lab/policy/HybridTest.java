package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HybridTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<ModelledFunction> ONE = List.of(PolicyStage.function("timer"));

    private static PolicyStage run(ListedArrivals arrivals, Duration length) {
        return new PolicyStage(Policies.HYBRID.create(Given.nothing()), ONE, arrivals).run(length);
    }

    @Test
    void beforeItKnowsAnythingAnEnvironmentStaysForTheRangeOfTheHistogram() {
        var stage = run(new ListedArrivals().at(0, Duration.ZERO), Duration.ofHours(10));

        assertThat(stage.timeline()).endsWith("00:00:02 #1 idle", "04:00:02 #1 stopped");
    }

    @Test
    void aTimerIsPreWarmedAtNineTenthsOfItsPauseAndKeptToElevenTenths() {
        var stage = run(new ListedArrivals().every(0, Duration.ZERO, MINUTE.multipliedBy(30), 4), Duration.ofHours(3));

        /* Pauses of 29 min 58 s and, when warm, 29 min 59 s lie in the 30th bin: from 29 to 30 minutes. */
        assertThat(stage.timeline())
                .containsSubsequence(
                        "00:30:00 #1 warm",
                        "00:30:01 #1 idle",
                        "00:30:01 #1 stopped",
                        "00:56:07 #2 starting",
                        "00:56:08 #2 idle",
                        "01:00:00 #2 warm",
                        "01:00:01 #2 stopped",
                        "01:26:07 #3 starting",
                        "01:30:00 #3 warm",
                        "01:56:07 #4 starting",
                        "01:56:08 #4 idle",
                        "02:03:02 #4 stopped");
        assertThat(stage.cold()).isEqualTo(1);
    }

    @Test
    void aBusyFunctionIsKeptWithoutPreWarming() {
        var arrivals = new ListedArrivals().every(0, Duration.ZERO, Duration.ofSeconds(20), 100);

        var stage = run(arrivals, Duration.ofHours(1));

        assertThat(stage.cold()).isEqualTo(1);
        assertThat(stage.timelineOf("stopped")).containsExactly("00:34:07 #1 stopped");
    }

    @Test
    void pausesBeyondTheRangeAreForecast() {
        var arrivals = new ListedArrivals().every(0, Duration.ZERO, Duration.ofHours(5), 4);

        var stage = run(arrivals, Duration.ofHours(24));

        assertThat(stage.timelineOf("starting"))
                .as("at 85 % of five hours after the second invocation")
                .startsWith("00:00:00 #1 starting", "05:00:00 #2 starting", "09:15:00 #3 starting");
        assertThat(stage.timeline()).contains("10:00:00 #3 warm");
    }

    @Test
    void pausesAllOverTheRangeTellNothing() {
        var arrivals = new ListedArrivals();
        Duration at = Duration.ZERO;
        for (int pause = 1; pause < 240; pause++) {
            arrivals.at(0, at);
            at = at.plus(MINUTE.multipliedBy(pause));
        }
        arrivals.at(0, at);

        var stage = run(arrivals, at.plusHours(5));

        assertThat(stage.timeline().getLast()).startsWith(hoursAndMinutes(at.plusHours(4)));
    }

    private static String hoursAndMinutes(Duration time) {
        return String.format("%02d:%02d", time.toHours(), time.toMinutesPart());
    }

    @Test
    void functionsOfOneApplicationLearnTogetherUnlessToldOtherwise() {
        var init = Durations.fixed(Duration.ofSeconds(1));
        List<ModelledFunction> two = List.of(
                new ModelledFunction("a", "application", 128, 0, init),
                new ModelledFunction("b", "application", 128, 0, init));
        var arrivals = new ListedArrivals()
                .every(0, Duration.ZERO, MINUTE.multipliedBy(10), 10)
                .at(1, Duration.ofHours(3));

        var together = new PolicyStage(Policies.HYBRID.create(Given.nothing()), two, arrivals).run(Duration.ofDays(1));
        var alone = new PolicyStage(Policies.HYBRID.create(Given.of("per", "function")), two, arrivals)
                .run(Duration.ofDays(1));

        assertThat(together.timeline().getLast()).startsWith("03:11:03");
        assertThat(alone.timeline().getLast()).startsWith("07:00:02");
    }

    @Test
    void anEnvironmentThatFallsIdleBesideABusyOneIsKept() {
        var arrivals = new ListedArrivals()
                .every(0, Duration.ZERO, MINUTE.multipliedBy(30), 3)
                .at(0, Duration.ofHours(1), Duration.ofSeconds(30));

        var stage = run(arrivals, Duration.ofHours(3));

        assertThat(stage.timeline()).contains("01:10:01 #2 stopped");
    }
}
