package dev.samovar.mapping.poll.queue;

import static dev.samovar.mapping.poll.queue.QueueStage.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.Batching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuePollerTest {
    private QueueStage stage = QueueStage.standard();

    @Test
    void aSentMessageWakesThePollerAndIsDeletedAfterSuccess() {
        stage.start();
        stage.runFor(Duration.ofMillis(7321));
        stage.queue.send("a");
        stage.runFor(Duration.ZERO);

        assertThat(stage.timeline()).containsExactly("7.321 a");
        assertThat(stage.queue.log()).containsExactly("7.321 delete [a]");
        assertThat(stage.queue.bodies()).isEmpty();
    }

    @Test
    void withoutAWindowWhatOneReceiveBringsIsABatch() {
        stage.queue.send(numbers(23));
        stage.start();
        stage.runFor(Duration.ZERO);

        assertThat(stage.timeline())
                .containsExactly("0.000 1 2 3 4 5 6 7 8 9 10", "0.000 11 12 13 14 15 16 17 18 19 20", "0.000 21 22 23");
    }

    @Test
    void aSmallerBatchSizeCutsWhatWasReceived() {
        stage.batching = new Batching(3, Duration.ZERO);
        stage.queue.send(numbers(7));
        stage.start();
        stage.runFor(Duration.ZERO);

        assertThat(stage.timeline()).containsExactly("0.000 1 2 3", "0.000 4 5 6", "0.000 7");
    }

    @Test
    void aWindowGathersUntilTheBatchIsFull() {
        stage.batching = new Batching(25, Duration.ofSeconds(60));
        stage.start();
        stage.queue.send(numbers(24));
        stage.runSeconds(10);
        assertThat(stage.timeline()).isEmpty();

        stage.queue.send("last", "next");
        stage.runSeconds(120);

        assertThat(stage.timeline())
                .containsExactly("10.000 " + String.join(" ", numbers(24)) + " last", "70.000 next");
    }

    @Test
    void aWindowBeginsWithTheFirstMessage() {
        stage.batching = new Batching(10, Duration.ofSeconds(5));
        stage.start();
        stage.runSeconds(100);
        stage.queue.send("a");
        stage.runSeconds(3);
        stage.queue.send("b");
        stage.runSeconds(10);

        assertThat(stage.timeline()).containsExactly("105.000 a b");
    }

    @Test
    void aBatchClosesBeforeItsEventIsLargerThanSixMegabytes() {
        stage = QueueStage.standard();
        stage.batching = new Batching(100, Duration.ofSeconds(60));
        /* Each quotation mark takes two bytes in the event. */
        String body = "\"".repeat(1024 * 1024);
        stage.queue.send(body, body, body, body);
        stage.start();
        stage.runFor(Duration.ZERO);

        assertThat(stage.function.events()).hasSize(1);
        assertThat(stage.function.events().get(0).path("Records")).hasSize(2);

        stage.runSeconds(60);
        assertThat(stage.function.events()).hasSize(2);
        assertThat(stage.queue.bodies()).isEmpty();
    }

    @Test
    void aFailedBatchIsLeftAloneUntilItsVisibilityEnds() {
        stage.function.fails();
        stage.queue.send("a", "b");
        stage.start();
        stage.runSeconds(60);

        assertThat(stage.timeline()).containsExactly("0.000 a b: fails", "30.000 a b");
        assertThat(stage.queue.log()).containsExactly("30.000 delete [a, b]");
        assertThat(stage.meter.counts().failures()).isEqualTo(1);
    }

    @Test
    void aMessageThatFailsTooOftenEndsAmongTheDeadLetters() {
        stage.queue.withReceivesMax(2);
        stage.function.fails().fails();
        stage.queue.send("poison");
        stage.start();
        stage.runSeconds(120);

        assertThat(stage.timeline()).containsExactly("0.000 poison: fails", "30.000 poison: fails");
        assertThat(stage.queue.deadLetters()).containsExactly("poison");
    }

    @Test
    void aThrottledBatchIsTriedAgainLaterAndLosesNothing() {
        stage.function.refuses().refuses().refuses();
        stage.queue.send("a");
        stage.start();
        stage.runSeconds(60);

        assertThat(stage.timeline())
                .containsExactly("0.000 a: refused", "0.100 a: refused", "0.300 a: refused", "0.700 a");
        assertThat(stage.queue.bodies()).isEmpty();
        assertThat(stage.meter.counts().refusals()).isEqualTo(3);
        assertThat(stage.meter.counts().failures()).isZero();
    }

    @Test
    void aBatchThatIsThrottledUntilItsVisibilityEndsIsReceivedAgain() {
        for (int i = 0; i < 12; i++) {
            stage.function.refuses();
        }
        stage.queue.send("a");
        stage.start();
        stage.runSeconds(29);
        assertThat(stage.queue.receivesOf("a")).isEqualTo(1);
        stage.runSeconds(11);

        assertThat(stage.timeline())
                .contains("26.300 a: refused", "30.000 a: refused")
                .last()
                .isEqualTo("30.100 a");
        assertThat(stage.queue.bodies()).isEmpty();
    }

    @Test
    void messagesThatAreFilteredOutAreDeleted() {
        stage.filter = message -> !message.body().startsWith("no");
        stage.queue.send("no1", "yes", "no2");
        stage.start();
        stage.runFor(Duration.ZERO);

        assertThat(stage.timeline()).containsExactly("0.000 yes");
        assertThat(stage.queue.log()).containsExactly("0.000 delete [no1, no2]", "0.000 delete [yes]");
        assertThat(stage.meter.counts().filteredOut()).isEqualTo(2);
    }

    @Test
    void aBatchOfUnwantedMessagesInvokesNothing() {
        stage.filter = message -> false;
        stage.queue.send("a", "b");
        stage.start();
        stage.runSeconds(60);

        assertThat(stage.timeline()).isEmpty();
        assertThat(stage.queue.bodies()).isEmpty();
    }

    @Test
    void messagesStayInvisibleForTheWindowAndTheTimeoutIfTheQueueWouldShowThemEarlier() {
        stage.batching = new Batching(10, Duration.ofSeconds(40));
        stage.function.fails();
        stage.queue.send("a");
        stage.start();
        stage.runSeconds(200);

        /* 40 s window + 3 s timeout + 30 s. */
        assertThat(stage.timeline()).containsExactly("40.000 a: fails", "113.000 a");
    }

    @Test
    void anUnreachableQueueIsAskedAgainLaterAndLater() {
        stage.queue.setReachable(false);
        stage.start();
        stage.runSeconds(2);
        assertThat(stage.meter.counts().problem()).isEqualTo("no such queue");

        stage.queue.send("a");
        stage.queue.setReachable(true);
        stage.runSeconds(5);

        assertThat(stage.timeline()).containsExactly("3.000 a");
        assertThat(stage.meter.counts().problem()).isEmpty();
    }

    @Test
    void aStoppedPollerReceivesNoMoreButSettlesWhatRuns() {
        stage.function.taking(Duration.ofSeconds(5));
        stage.queue.send("a");
        QueuePoller poller = stage.start();
        stage.runSeconds(1);
        List<String> told = new ArrayList<>();
        poller.stop(() -> told.add("quiet at " + stage.scheduler.instant()));
        stage.queue.send("b");
        stage.runSeconds(60);

        assertThat(stage.timeline()).containsExactly("0.000 a");
        assertThat(stage.queue.log()).containsExactly("5.000 delete [a]");
        assertThat(stage.queue.bodies()).containsExactly("b");
        assertThat(stage.queue.openReceives()).isZero();
        assertThat(told).containsExactly("quiet at 1970-01-01T00:00:05Z");
    }

    @Test
    void aStoppedPollerGivesBackWhatWaitsForItsWindow() {
        stage.batching = new Batching(100, Duration.ofSeconds(60));
        stage.queue.send("a", "b");
        QueuePoller poller = stage.start();
        stage.runSeconds(1);
        poller.stop(() -> {});
        stage.runSeconds(100);

        assertThat(stage.timeline()).isEmpty();
        assertThat(stage.queue.log()).containsExactly("1.000 visible in 0 s [a, b]");
        assertThat(stage.queue.receivesOf("a")).isEqualTo(1);
    }

    @Test
    void aStoppedPollerGivesBackWhatIsThrottled() {
        stage.function.refuses().refuses();
        stage.queue.send("a");
        QueuePoller poller = stage.start();
        stage.runFor(Duration.ofMillis(150));
        List<String> told = new ArrayList<>();
        poller.stop(() -> told.add("quiet"));
        stage.runSeconds(10);

        assertThat(stage.timeline()).containsExactly("0.000 a: refused", "0.100 a: refused");
        assertThat(stage.queue.log()).containsExactly("0.150 visible in 0 s [a]");
        assertThat(told).containsExactly("quiet");
    }
}
