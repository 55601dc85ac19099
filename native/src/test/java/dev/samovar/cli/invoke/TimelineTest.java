package dev.samovar.cli.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TimelineTest {

    @Test
    void environmentsStartWorkAndWait() {
        var timeline = new Timeline(List.of(
                invocation(1, 0, 30, Optional.of(20)),
                invocation(1, 40, 60, Optional.empty()),
                invocation(2, 30, 60, Optional.of(10))));

        assertThat(timeline.lines(Timeline.Ink.ASCII))
                .containsExactly(
                        "env    1 |=====================##########.........####################| 2",
                        "env    2 |                              ===========###################| 1",
                        "         = init  # invoke  . idle  (60.00 ms)");
    }

    @Test
    void whatComesBeforeInitIsDrawnIfItIsLong() {
        var placed = new CompletedInvocation(
                new Outcome.Answered(Payload.NULL),
                1,
                Instant.ofEpochMilli(0),
                Instant.ofEpochMilli(60),
                Optional.of(Duration.ofMillis(20)),
                Duration.ofMillis(10),
                Duration.ofMillis(60),
                Optional.empty());

        assertThat(new Timeline(List.of(placed)).lines(Timeline.Ink.ASCII))
                .containsExactly(
                        "env    1 |-------------------------------====================#########| 1",
                        "         - placement  = init  # invoke  . idle  (60.00 ms)");
        assertThat(Summary.of(List.of(placed), true).lines())
                .contains("placement         1     30.00 ms     30.00 ms     30.00 ms");
        assertThat(Summary.of(List.of(placed), false).lines()).noneMatch(line -> line.startsWith("placement"));
    }

    @Test
    void onlySomeEnvironmentsAreDrawn() {
        var timeline = new Timeline(LongStream.rangeClosed(1, 25)
                .mapToObj(environment -> invocation(environment, 0, 10, Optional.empty()))
                .toList());

        assertThat(timeline.lines(Timeline.Ink.BLOCKS)).hasSize(22).contains("and 5 more environments");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(new Timeline(List.of()).lines(Timeline.Ink.ASCII)).isEmpty();
    }

    private static CompletedInvocation invocation(
            long environment, long startMs, long endMs, Optional<Integer> initMs) {
        return new CompletedInvocation(
                new Outcome.Answered(Payload.NULL),
                environment,
                Instant.ofEpochMilli(startMs),
                Instant.ofEpochMilli(endMs),
                initMs.map(Duration::ofMillis),
                Duration.ofMillis(endMs - startMs),
                Duration.ofMillis(endMs - startMs),
                Optional.empty());
    }
}
