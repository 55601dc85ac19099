package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Reception;
import dev.samovar.mapping.source.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a poller does when something throws an exception that should not. */
class BreakageTest {
    private final QueueStage stage = QueueStage.standard();

    @Test
    void anInvocationThatBreaksIsTriedAgainLikeOneThatIsThrottled() {
        stage.queue.send("a");
        stage.function.breaks();
        stage.start();
        stage.runFor(Duration.ZERO);
        assertThat(stage.meter.counts().running()).isZero();
        assertThat(stage.meter.counts().problem()).isEqualTo("java.lang.IllegalStateException: out of order");

        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("0.000 a: breaks", "0.100 a");
        assertThat(stage.queue.bodies()).isEmpty();
        assertThat(stage.meter.counts().problem()).isEmpty();
    }

    @Test
    void aMessageThatTheFilterBreaksOnComesBackUntilItIsADeadLetterAndHoldsNothingUp() {
        stage.queue.withReceivesMax(2);
        stage.filter = message -> {
            if (message.body().equals("poison")) {
                throw new IllegalStateException("what is this?");
            }
            return true;
        };
        stage.queue.send("a", "poison", "b");
        stage.start();
        stage.runSeconds(10);
        assertThat(stage.meter.counts().filteredOut()).isZero();
        assertThat(stage.queue.bodies()).containsExactly("poison");
        stage.queue.send("c");
        stage.runSeconds(80);

        assertThat(stage.timeline()).containsExactly("0.000 a b", "10.000 c");
        assertThat(stage.queue.deadLetters()).containsExactly("poison");
    }

    @Test
    void inAFifoQueueTheGroupWaitsForTheMessageThatTheFilterBreaksOn() {
        QueueStage fifo = QueueStage.fifo();
        var broken = new AtomicBoolean(true);
        fifo.filter = message -> {
            if (broken.get() && message.body().equals("x2")) {
                throw new IllegalStateException("what is this?");
            }
            return true;
        };
        for (String body : List.of("x1", "x2", "y1", "x3")) {
            fifo.queue.sendTo(body.substring(0, 1), body);
        }
        fifo.start();
        fifo.runSeconds(40);
        broken.set(false);
        fifo.runSeconds(60);

        assertThat(fifo.timeline()).containsExactly("0.000 x1 y1", "60.000 x2 x3");
    }

    @Test
    void aPollerWhoseFunctionBreaksCanBeStopped() {
        stage.queue.send("a");
        for (int i = 0; i < 100; i++) {
            stage.function.breaks();
        }
        QueuePoller poller = stage.start();
        stage.runSeconds(7);

        assertThat(isQuietAfterStop(poller)).isTrue();
        assertThat(stage.queue.bodies()).containsExactly("a");
        assertThat(stage.queue.log()).endsWith("7.000 visible in 0 s [a]");
    }

    @Test
    void aQueueThatBreaksIsAskedAgainAndItsPollerCanBeStopped() {
        var broken = new Broken(stage.queue);
        stage.way = broken;
        stage.queue.send("a");
        QueuePoller poller = stage.start();
        stage.runSeconds(1);
        assertThat(stage.meter.counts().problem()).isEqualTo("java.lang.IllegalStateException: receive");

        broken.receives = true;
        stage.runSeconds(10);
        assertThat(stage.timeline()).containsExactly("3.000 a");
        assertThat(stage.queue.bodies()).containsExactly("a");

        assertThat(isQuietAfterStop(poller)).isTrue();
    }

    @Test
    void messagesThatCannotBeGivenBackHoldUpNoStop() {
        var broken = new Broken(stage.queue);
        broken.receives = true;
        stage.way = broken;
        stage.queue.send("a");
        stage.function.refuses();
        QueuePoller poller = stage.start();
        stage.runFor(Duration.ofMillis(50));

        assertThat(isQuietAfterStop(poller)).isTrue();
    }

    private boolean isQuietAfterStop(QueuePoller poller) {
        var quiet = new AtomicBoolean();
        poller.stop(() -> quiet.set(true));
        stage.runSeconds(1);
        return quiet.get();
    }

    /** A queue that throws exceptions. */
    private static final class Broken implements QueueSource {
        private final QueueSource queue;
        private boolean receives;

        Broken(QueueSource queue) {
            this.queue = queue;
        }

        @Override
        public boolean isFifo() {
            return queue.isFifo();
        }

        @Override
        public Duration visibilityTimeout() {
            return queue.visibilityTimeout();
        }

        @Override
        public int receivesAtOnce() {
            return 1;
        }

        @Override
        public Request receive(int max, Duration wait, Optional<Duration> visibility, Consumer<Reception> answer) {
            if (!receives) {
                throw new IllegalStateException("receive");
            }
            return queue.receive(max, wait, visibility, answer);
        }

        @Override
        public void delete(List<String> receiptHandles, Consumer<Boolean> ended) {
            throw new IllegalStateException("delete");
        }

        @Override
        public void changeVisibility(List<String> receiptHandles, Duration timeout) {
            throw new IllegalStateException("changeVisibility");
        }

        @Override
        public Backlog backlog() {
            return Backlog.NONE;
        }
    }
}
