package dev.samovar.mapping.poll.queue;

import static dev.samovar.mapping.poll.queue.QueueStage.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many batches of a queue are processed at a time. */
class ConcurrencyTest {
    private final QueueStage stage = QueueStage.standard();

    @Test
    void fiveBatchesRunAtATimeAtFirstAndFiveMoreASecondLater() {
        stage.function.taking(Duration.ofSeconds(10));
        stage.queue.send(numbers(500));
        stage.start();

        List<Integer> running = new ArrayList<>();
        for (int second = 0; second < 5; second++) {
            stage.runFor(Duration.ZERO);
            running.add(stage.meter.counts().running());
            stage.runSeconds(1);
        }

        assertThat(running).containsExactly(5, 10, 15, 20, 25);
    }

    @Test
    void noMoreBatchesRunThanTheMappingAllows() {
        stage.concurrencyMax = Optional.of(2);
        stage.function.taking(Duration.ofSeconds(1));
        stage.queue.send(numbers(50));
        stage.start();
        stage.runSeconds(10);

        assertThat(stage.timeline())
                .extracting(line -> line.substring(0, 5))
                .containsExactly("0.000", "0.000", "1.000", "1.000", "2.000");
    }

    @Test
    void messagesAreReceivedOnlyWhenTheyCanBeProcessedAtOnce() {
        stage.concurrencyMax = Optional.of(2);
        stage.function.taking(Duration.ofSeconds(25));
        stage.queue.send(numbers(60));
        stage.start();
        stage.runSeconds(80);

        assertThat(IntStream.rangeClosed(1, 60)
                        .map(i -> stage.queue.receivesOf("" + i))
                        .max())
                .hasValue(0);
        assertThat(stage.timeline()).hasSize(6);
    }

    @Test
    void failuresLeaveFewerBatchesAtATime() {
        stage.function.taking(Duration.ofMillis(1500));
        stage.queue.send(numbers(400));
        for (int i = 0; i < 5; i++) {
            stage.function.fails();
        }
        stage.start();
        stage.runSeconds(1);
        int before = stage.meter.counts().running();
        stage.runFor(Duration.ofMillis(600));

        assertThat(before).isEqualTo(10);
        assertThat(stage.meter.counts().running()).isLessThan(before);
    }
}
