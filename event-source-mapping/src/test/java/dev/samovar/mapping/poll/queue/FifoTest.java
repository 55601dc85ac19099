package dev.samovar.mapping.poll.queue;

import static dev.samovar.mapping.poll.queue.QueueStage.failures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.Batching;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FifoTest {
    private final QueueStage stage = QueueStage.fifo();

    @Test
    void aGroupIsProcessedByOneInvocationAtATimeWhileOthersProceed() {
        stage.batching = new Batching(2, Duration.ZERO);
        stage.function.taking(Duration.ofSeconds(1));
        send("x1", "x2", "y1");
        stage.start();
        stage.runSeconds(5);
        send("x3");
        stage.runFor(Duration.ofMillis(500));
        send("x4", "y2");
        stage.runSeconds(5);

        assertThat(stage.timeline()).containsExactly("0.000 x1 x2", "0.000 y1", "5.000 x3", "5.500 y2", "6.000 x4");
    }

    @Test
    void messagesBehindAFailedOneWaitUntilItComesBack() {
        stage.function.fails();
        send("x1", "x2");
        stage.start();
        stage.runSeconds(10);
        send("x3", "y1");
        stage.runSeconds(50);

        assertThat(stage.timeline()).containsExactly("0.000 x1 x2: fails", "10.000 y1", "30.000 x1 x2 x3");
    }

    @Test
    void theMessagesThatAFunctionReportsComeBackInOrder() {
        stage.reportsItemFailures = true;
        stage.function.returns(failures("m2", "m3", "m4"));
        send("x1", "x2", "x3", "x4");
        stage.start();
        stage.runSeconds(60);

        assertThat(stage.timeline()).containsExactly("0.000 x1 x2 x3 x4", "30.000 x2 x3 x4");
        assertThat(stage.queue.log()).containsExactly("0.000 delete [x1]", "30.000 delete [x2, x3, x4]");
    }

    @Test
    void aGroupGoesOnWhenItsPoisonIsAmongTheDeadLetters() {
        stage.queue.withReceivesMax(2);
        stage.batching = new Batching(1, Duration.ZERO);
        stage.function.fails().fails();
        send("x1", "x2");
        stage.start();
        stage.runSeconds(100);

        assertThat(stage.timeline()).containsExactly("0.000 x1: fails", "30.000 x1: fails", "60.000 x2");
        assertThat(stage.queue.deadLetters()).containsExactly("x1");
    }

    @Test
    void aThrottledBatchIsNotTriedSoLateThatItCouldOutliveItsVisibility() {
        stage.function.withTimeout(Duration.ofSeconds(9)).taking(Duration.ofSeconds(9));
        for (int i = 0; i < 6; i++) {
            stage.function.refuses();
        }
        send("x1");
        stage.start();
        stage.runSeconds(60);

        /* The next try would be at 6.3 s, and with a cold start it could last until 30.3 s. */
        assertThat(stage.timeline())
                .containsExactly(
                        "0.000 x1: refused",
                        "0.100 x1: refused",
                        "0.300 x1: refused",
                        "0.700 x1: refused",
                        "1.500 x1: refused",
                        "3.100 x1: refused",
                        "30.000 x1");
    }

    @Test
    void anInvocationThatUsesItsWholeTimeoutHasEndedBeforeItsMessagesAreVisibleAgain() {
        for (int timeoutSeconds = 1; timeoutSeconds <= 60; timeoutSeconds++) {
            QueueStage tight = QueueStage.fifo();
            Duration coldStart = Duration.ofSeconds(10);
            Duration timeout = Duration.ofSeconds(timeoutSeconds);
            tight.function.withTimeout(timeout).taking(coldStart.plus(timeout).plusMillis(1));
            tight.queue.sendTo("x", "x1");
            tight.start();
            tight.runSeconds(300);

            assertThat(tight.timeline()).as("with a timeout of %s", timeout).containsExactly("0.000 x1");
        }
    }

    @Test
    void whatWasReceivedTogetherDoesNotBeginSoLateThatItCouldOutliveItsVisibility() {
        String large = "\"".repeat(1024 * 1024);
        stage.function.withTimeout(Duration.ofSeconds(8)).taking(Duration.ofSeconds(8));
        send("x1" + large, "y1" + large, "x2" + large, "x3");
        stage.start();
        stage.runSeconds(60);

        /* At 8 s it is too late to begin with the others. */
        assertThat(stage.timeline())
                .extracting(line -> line.replace("\"", ""))
                .containsExactly("0.000 x1 y1", "30.000 x2 x3");
    }

    @Test
    void whatWasReceivedTogetherAndIsTooLargeForOneEventIsProcessedInOrder() {
        String large = "\"".repeat(1024 * 1024);
        stage.function.taking(Duration.ofSeconds(1));
        send("x1" + large, "y1" + large, "x2" + large, "x3");
        stage.start();
        stage.runSeconds(10);

        assertThat(stage.timeline())
                .extracting(line -> line.replace("\"", ""))
                .containsExactly("0.000 x1 y1", "1.000 x2 x3");
    }

    @Test
    void ofWhatWasReceivedTogetherTheMessagesBehindAFailedOneWaitWithIt() {
        String large = "\"".repeat(1024 * 1024);
        stage.reportsItemFailures = true;
        stage.function.taking(Duration.ofSeconds(1)).returns(failures("m1"));
        send("x1" + large, "y1" + large, "x2" + large, "y2");
        stage.start();
        stage.runSeconds(40);

        assertThat(stage.timeline())
                .extracting(line -> line.replace("\"", ""))
                .containsExactly("0.000 x1 y1", "1.000 y2", "30.000 x1 x2");
    }

    private void send(String... bodies) {
        for (String body : bodies) {
            stage.queue.sendTo(body.substring(0, 1), body);
        }
    }
}
