package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<ModelledFunction> ONE = List.of(PolicyStage.function("office"));
    private static final ListedArrivals NONE = new ListedArrivals();

    @Test
    void environmentsAreThereFromTheHourToTheHourOfEachDay() {
        var policy = Policies.SCHEDULE.create(
                Given.of("environments", 1).and("from", "08:00").and("to", "17:30"));

        var stage = new PolicyStage(policy, ONE, NONE).run(Duration.ofDays(2));

        assertThat(stage.timeline())
                .containsExactly(
                        "08:00:00 #1 starting",
                        "08:00:01 #1 idle",
                        "17:30:00 #1 stopped",
                        "32:00:00 #2 starting",
                        "32:00:01 #2 idle",
                        "41:30:00 #2 stopped");
    }

    @Test
    void aScheduleOverMidnightBeginsAtOnce() {
        var policy = Policies.SCHEDULE.create(Given.of("from", "22:00").and("to", "06:00"));

        var stage = new PolicyStage(policy, ONE, NONE).run(Duration.ofDays(1));

        assertThat(stage.timeline())
                .containsExactly(
                        "00:00:00 #1 starting",
                        "00:00:01 #1 idle",
                        "06:00:00 #1 stopped",
                        "22:00:00 #2 starting",
                        "22:00:01 #2 idle");
    }

    @Test
    void aScheduleThatBeginsAtMidnightBeginsOnce() {
        var policy = Policies.SCHEDULE.create(Given.of("from", "00:00").and("to", "06:00"));

        var stage = new PolicyStage(policy, ONE, NONE).run(Duration.ofHours(30));

        assertThat(stage.timelineOf("starting")).containsExactly("00:00:00 #1 starting", "24:00:00 #2 starting");
    }
}
