package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreedyDualTest {
    private static final List<ModelledFunction> THREE = List.of(
            new ModelledFunction("slow-to-start", "a", 1024, 0, Durations.fixed(Duration.ofSeconds(8))),
            new ModelledFunction("quick-to-start", "b", 1024, 0, Durations.fixed(Duration.ofSeconds(1))),
            new ModelledFunction("large", "c", 2048, 0, Durations.fixed(Duration.ofSeconds(2))));

    private static PolicyStage run(long memoryMb, ListedArrivals arrivals) {
        return new PolicyStage(Policies.GREEDY_DUAL.create(Given.of("memory", memoryMb)), THREE, arrivals)
                .run(Duration.ofDays(1));
    }

    @Test
    void asLongAsMemoryLastsAllIsKept() {
        var arrivals = new ListedArrivals()
                .every(0, Duration.ZERO, Duration.ofHours(5), 4)
                .every(1, Duration.ofMinutes(1), Duration.ofHours(5), 4);

        var stage = run(2048, arrivals);

        assertThat(stage.cold()).isEqualTo(2);
        assertThat(stage.timelineOf("stopped")).isEmpty();
    }

    @Test
    void theOneThatCostsLeastToStartAgainGoesFirst() {
        var arrivals = new ListedArrivals()
                .at(0, Duration.ZERO)
                .at(1, Duration.ofMinutes(1))
                .at(1, Duration.ofMinutes(2))
                .at(2, Duration.ofMinutes(3));

        var stage = run(3072, arrivals);

        assertThat(stage.timelineOf("stopped"))
                .as("8 s for a GB against twice 1 s for a GB")
                .containsExactly("00:03:00 #2 stopped");
    }

    @Test
    void whatIsNotUsedGrowsOldHoweverDearItIs() {
        var arrivals = new ListedArrivals().at(0, Duration.ZERO);
        for (int hour = 1; hour < 20; hour++) {
            arrivals.at(1, Duration.ofHours(hour)).at(2, Duration.ofHours(hour).plusMinutes(30));
        }

        var stage = run(3072, arrivals);

        assertThat(stage.timelineOf(" #1 stopped")).hasSize(1);
        assertThat(stage.timeline().getFirst()).endsWith("#1 starting");
    }
}
