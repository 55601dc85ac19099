package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.arn;
import static dev.samovar.queue.QueueFixture.errorOf;
import static dev.samovar.queue.QueueFixture.messageOf;
import static dev.samovar.queue.QueueFixture.redrive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.MoveTask.Status;
import dev.samovar.queue.error.ResourceNotFound;
import dev.samovar.queue.message.ReceivedMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveTasksTest {
    private final QueueFixture at = new QueueFixture();

    @BeforeEach
    void create() {
        at.create("dead");
        at.create("orders", Map.of("RedrivePolicy", redrive("dead", 1)));
        at.create("other");
    }

    private void giveUp(int messages) {
        for (int i = 0; i < messages; i++) {
            at.send("orders", "message " + i);
        }
        at.receive("orders", messages, Duration.ZERO);
        at.receive("orders", messages, Duration.ZERO);
        assertThat(at.queue("dead").counts().visible()).isEqualTo(messages);
    }

    private MoveTask start(Optional<String> destination, OptionalInt perSecond) {
        return at.queues
                .moveTasks()
                .start(arn("dead"), destination.map(QueueFixture::arn), perSecond)
                .result();
    }

    private MoveTask latest() {
        return at.queues.moveTasks().list(arn("dead")).getFirst();
    }

    @Test
    void deadLettersReturnToWhereTheyCameFromAsNewMessages() {
        giveUp(3);
        at.pass(Duration.ofSeconds(5));

        MoveTask started = start(Optional.empty(), OptionalInt.empty());
        at.pass(Duration.ZERO);

        assertThat(started.status()).isEqualTo(Status.RUNNING);
        assertThat(started.messagesToMove()).isEqualTo(3);
        assertThat(latest().status()).isEqualTo(Status.COMPLETED);
        assertThat(latest().messagesMoved()).isEqualTo(3);
        ReceivedMessage again = at.receiveOne("orders");
        assertThat(again.body()).isEqualTo("message 0");
        assertThat(again.receiveCount()).isEqualTo(1);
        assertThat(again.sentAt()).isEqualTo(at.scheduler.instant());
        assertThat(again.deadLetterSource()).isEmpty();
        assertThat(at.queue("dead").counts().visible()).isZero();
    }

    @Test
    void deadLettersMayGoElsewhere() {
        giveUp(2);

        start(Optional.of("other"), OptionalInt.empty());
        at.pass(Duration.ZERO);

        assertThat(at.bodies("other", 10)).containsExactly("message 0", "message 1");
    }

    @Test
    void aTaskKeepsToItsPaceAndCanBeCancelled() {
        giveUp(100);

        MoveTask task = start(Optional.empty(), OptionalInt.of(20));
        at.pass(Duration.ofMillis(1_950));
        assertThat(latest().messagesMoved()).isEqualTo(40);
        at.queues.moveTasks().cancel(QueueFixture.HOME, task.handle());
        assertThat(latest().status()).isEqualTo(Status.CANCELLING);
        at.pass(Duration.ofSeconds(10));

        assertThat(latest().status()).isEqualTo(Status.CANCELLED);
        assertThat(at.queue("dead").counts().visible()).isEqualTo(60);
        assertThat(messageOf(() -> at.queues.moveTasks().cancel(QueueFixture.HOME, task.handle())))
                .isEqualTo("Only active tasks can be cancelled.");
    }

    @Test
    void aTaskGoesOnAfterARestart() {
        giveUp(30);
        start(Optional.empty(), OptionalInt.of(10));
        at.pass(Duration.ofMillis(950));

        at.restart();
        at.pass(Duration.ofSeconds(10));

        assertThat(latest().status()).isEqualTo(Status.COMPLETED);
        assertThat(latest().messagesMoved()).isEqualTo(30);
        assertThat(at.queue("orders").counts().visible()).isEqualTo(30);
    }

    @Test
    void aMessageWithoutASourceFailsATaskWithoutADestination() {
        giveUp(1);
        at.send("dead", "sent here");

        start(Optional.empty(), OptionalInt.empty());
        at.pass(Duration.ZERO);

        assertThat(latest().status()).isEqualTo(Status.FAILED);
        assertThat(latest().failureReason()).contains("CouldNotDetermineMessageSource");
        assertThat(latest().messagesMoved()).isEqualTo(1);
        assertThat(at.queue("dead").counts().visible()).isEqualTo(1);
    }

    @Test
    void onlyOneTaskOfAQueueRunsAtATime() {
        giveUp(10);
        start(Optional.empty(), OptionalInt.of(1));

        assertThat(messageOf(() -> start(Optional.empty(), OptionalInt.empty())))
                .isEqualTo(
                        "There is already a task running. Only one active task is allowed for a source queue arn at a"
                                + " given time.");
    }

    @Test
    void aTaskNeedsADeadLetterQueueAndADestinationThatIsThere() {
        assertThat(errorOf(() -> at.queues.moveTasks().start(arn("nowhere"), Optional.empty(), OptionalInt.empty())))
                .isEqualTo(new ResourceNotFound.QueueOfMoveTask("SourceArn"));
        assertThat(messageOf(() -> at.queues.moveTasks().start(arn("orders"), Optional.empty(), OptionalInt.empty())))
                .isEqualTo("Source queue must be configured as a Dead Letter Queue.");
        assertThat(messageOf(() -> start(Optional.of("nowhere"), OptionalInt.empty())))
                .isEqualTo("The resource that you specified for the DestinationArn parameter doesn't exist.");
        assertThat(messageOf(() -> start(Optional.empty(), OptionalInt.of(501))))
                .contains("MaxNumberOfMessagesPerSecond");
        assertThat(messageOf(() -> at.queues.moveTasks().cancel(QueueFixture.HOME, "nothing")))
                .isEqualTo("Value for parameter TaskHandle is invalid.");
    }

    @Test
    void theTenNewestTasksAreRemembered() {
        for (int i = 0; i < 12; i++) {
            start(Optional.empty(), OptionalInt.empty());
            at.pass(Duration.ofSeconds(1));
        }

        List<MoveTask> tasks = at.queues.moveTasks().list(arn("dead"));
        assertThat(tasks).hasSize(10);
        assertThat(tasks.getFirst().startedAt()).isAfter(tasks.getLast().startedAt());
    }
}
