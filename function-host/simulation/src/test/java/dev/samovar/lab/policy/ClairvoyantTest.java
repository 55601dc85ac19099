package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClairvoyantTest {
    private static final List<ModelledFunction> ONE = List.of(PolicyStage.function("one"));

    private static PolicyStage run(ListedArrivals arrivals) {
        return new PolicyStage(Policies.CLAIRVOYANT.create(Given.of("horizon", Duration.ofMinutes(1))), ONE, arrivals)
                .run(Duration.ofDays(1));
    }

    @Test
    void anEnvironmentThatIsNeededSoonStaysAndOneThatIsNeededLaterIsMadeAnew() {
        var arrivals = new ListedArrivals()
                .at(0, Duration.ZERO)
                .at(0, Duration.ofSeconds(50))
                .at(0, Duration.ofHours(7));

        var stage = run(arrivals);

        assertThat(stage.timeline())
                .containsExactly(
                        "00:00:00 #1 starting",
                        "00:00:01 #1 idle",
                        "00:00:01 #1 cold",
                        "00:00:01 #1 busy",
                        "00:00:02 #1 idle",
                        "00:00:50 #1 warm",
                        "00:00:50 #1 busy",
                        "00:00:51 #1 idle",
                        "00:00:51 #1 stopped",
                        "06:59:50 #2 starting",
                        "06:59:51 #2 idle",
                        "07:00:00 #2 warm",
                        "07:00:00 #2 busy",
                        "07:00:01 #2 idle",
                        "07:00:01 #2 stopped");
    }

    @Test
    void ofManyAtOnceOnlyThoseStayThatAreNeededSoon() {
        var arrivals = new ListedArrivals()
                .every(0, Duration.ZERO, Duration.ZERO, 5)
                .every(0, Duration.ofSeconds(40), Duration.ZERO, 2)
                .every(0, Duration.ofHours(1), Duration.ZERO, 5);

        var stage = run(arrivals);

        assertThat(stage.timelineOf("stopped").subList(0, 3))
                .as("as long as a start takes, others may need them that started later than foreseen")
                .allMatch(line -> line.startsWith("00:00:12"));
        assertThat(stage.timelineOf("warm").subList(0, 2)).allMatch(line -> line.startsWith("00:00:40"));
        assertThat(stage.cold()).as("five, and four of the later five").isEqualTo(9);
    }

    @Test
    void noOtherPolicyWastesLessWithAsFewColdStarts() {
        var arrivals = new ListedArrivals()
                .every(0, Duration.ZERO, Duration.ofMinutes(7), 60)
                .every(0, Duration.ofHours(8), Duration.ofMinutes(25), 20);

        var clairvoyant = run(arrivals);

        assertThat(clairvoyant.cold()).isEqualTo(1);
        for (Policies other : List.of(Policies.FIXED, Policies.HYBRID, Policies.GREEDY_DUAL)) {
            var stage = new PolicyStage(other.create(Given.nothing()), ONE, arrivals).run(Duration.ofDays(1));
            assertThat(stage.cold()).as(other.word()).isGreaterThanOrEqualTo(1);
            assertThat(stage.idleGbSeconds()).as(other.word()).isGreaterThan(clairvoyant.idleGbSeconds());
        }
    }

    @Test
    void aWorkloadThatDoesNotKnowItsFutureIsRefused() {
        var empty = new ListedArrivals();

        assertThatThrownBy(() -> Foresight.of(empty.get(), 1)).hasMessageStartingWith("clairvoyant needs to know");
    }
}
