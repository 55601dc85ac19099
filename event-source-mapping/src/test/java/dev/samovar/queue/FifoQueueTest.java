package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.errorOf;
import static dev.samovar.queue.QueueFixture.inGroup;
import static dev.samovar.queue.QueueFixture.message;
import static dev.samovar.queue.QueueFixture.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.MessageNotInflight;
import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FifoQueueTest {
    private static final String QUEUE = "orders.fifo";

    private final QueueFixture at = new QueueFixture();

    @BeforeEach
    void create() {
        at.create(QUEUE);
    }

    @Test
    void aReceiveMayReturnSeveralMessagesOfAGroupInTheirOrder() {
        at.send(QUEUE, "red", "r1", "r2", "r3");
        at.send(QUEUE, "blue", "b1");

        assertThat(at.bodies(QUEUE, 2)).containsExactly("r1", "r2");
        assertThat(at.bodies(QUEUE, 10)).containsExactly("b1");
    }

    @Test
    void aGroupIsBlockedWhileAnyOfItsMessagesIsInFlight() {
        at.send(QUEUE, "red", "r1", "r2", "r3");
        List<ReceivedMessage> first = at.receive(QUEUE, 2);

        assertThat(at.receive(QUEUE, 1)).isEmpty();
        at.delete(QUEUE, first.get(0));
        assertThat(at.receive(QUEUE, 1)).isEmpty();
        at.delete(QUEUE, first.get(1));

        assertThat(at.bodies(QUEUE, 1)).containsExactly("r3");
    }

    @Test
    void messagesThatReturnComeBeforeAllLaterOnesOfTheirGroup() {
        at.send(QUEUE, "red", "r1", "r2", "r3");
        at.receive(QUEUE, 2);

        at.pass(Duration.ofSeconds(30));

        assertThat(at.bodies(QUEUE, 10)).containsExactly("r1", "r2", "r3");
    }

    @Test
    void theFirstInvisibleMessageBlocksThoseBehindItOnly() {
        at.send(QUEUE, "red", "foo", "bar", "baz");
        List<ReceivedMessage> received = at.receive(QUEUE, 3);
        at.changeVisibility(QUEUE, received.get(2), 100);
        at.pass(Duration.ofSeconds(30));
        List<ReceivedMessage> again = at.receive(QUEUE, 3);
        assertThat(QueueFixture.bodies(again)).containsExactly("foo", "bar");

        at.changeVisibility(QUEUE, again.get(0), 100);
        at.pass(Duration.ofSeconds(30));

        assertThat(at.receive(QUEUE, 3)).isEmpty();
    }

    @Test
    void theGroupThatWaitsLongestGoesFirst() {
        at.send(QUEUE, "red", "r1", "r2");
        at.send(QUEUE, "blue", "b1");
        at.delete(QUEUE, at.receiveOne(QUEUE));

        assertThat(at.bodies(QUEUE, 1)).containsExactly("b1");
    }

    @Test
    void theSameMessageWithinFiveMinutesIsTakenButNotEnqueued() {
        SentMessage first = at.queue(QUEUE).send(inGroup("red", "a")).result();
        at.delete(QUEUE, at.receiveOne(QUEUE));
        at.pass(Duration.ofMinutes(5).minusMillis(1));
        at.restart();

        SentMessage second = at.queue(QUEUE).send(inGroup("blue", "a")).result();

        assertThat(second).isEqualTo(first);
        assertThat(at.receive(QUEUE, 1)).isEmpty();
        at.pass(Duration.ofMillis(1));
        assertThat(at.queue(QUEUE).send(inGroup("red", "a")).result()).isNotEqualTo(first);
        assertThat(at.bodies(QUEUE, 1)).containsExactly("a");
    }

    @Test
    void anExplicitDeduplicationIdWinsOverTheContent() {
        SentMessage first =
                at.queue(QUEUE).send(message("a").inGroup("red", "one")).result();

        assertThat(at.queue(QUEUE).send(message("b").inGroup("red", "one")).result())
                .isEqualTo(first);
        assertThat(at.queue(QUEUE).send(message("a").inGroup("red", "two")).result())
                .isNotEqualTo(first);
    }

    @Test
    void deduplicationByGroupTellsGroupsApart() {
        at.create(
                "fast.fifo",
                Map.of(
                        "FifoQueue", "true",
                        "ContentBasedDeduplication", "true",
                        "DeduplicationScope", "messageGroup",
                        "FifoThroughputLimit", "perMessageGroupId"));
        SentMessage red = at.queue("fast.fifo").send(inGroup("red", "a")).result();

        assertThat(at.queue("fast.fifo").send(inGroup("blue", "a")).result()).isNotEqualTo(red);
        assertThat(at.queue("fast.fifo").send(inGroup("red", "a")).result()).isEqualTo(red);

        at.change("fast.fifo", Map.of("DeduplicationScope", "queue", "FifoThroughputLimit", "perQueue"));
        at.queue("fast.fifo").send(inGroup("green", "a"));
        assertThat(at.queue("fast.fifo").counts().visible()).isEqualTo(2);
    }

    @Test
    void sequenceNumbersHaveTwentyDigitsAndGrowAlsoAcrossRestarts() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(at.queue(QUEUE)
                    .send(inGroup("red", "message " + i))
                    .result()
                    .sequenceNumber()
                    .orElseThrow());
            at.receive(QUEUE, 10).forEach(received -> at.delete(QUEUE, received));
            at.restart();
        }

        assertThat(numbers).isSorted().doesNotHaveDuplicates().allMatch(number -> number.matches("[0-9]{20}"));
    }

    @Test
    void aReceiveShowsTheGroupTheDeduplicationIdAndTheSequenceNumber() {
        SentMessage sent =
                at.queue(QUEUE).send(message("a").inGroup("red", "one")).result();

        assertThat(at.receiveOne(QUEUE).systemAttributes())
                .containsEntry("MessageGroupId", "red")
                .containsEntry("MessageDeduplicationId", "one")
                .containsEntry("SequenceNumber", sent.sequenceNumber().orElseThrow());
    }

    @Test
    void aHandleExpiresWithItsVisibilityTimeout() {
        at.send(QUEUE, "red", "a");
        ReceivedMessage received = at.receiveOne(QUEUE);
        at.pass(Duration.ofSeconds(30));

        assertThat(messageOf(() -> at.delete(QUEUE, received)))
                .isEqualTo("Value " + received.receiptHandle()
                        + " for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.");
        assertThat(errorOf(() -> at.changeVisibility(QUEUE, received, 5))).isEqualTo(new MessageNotInflight());
    }

    @Test
    void aHandleWhoseTimeWasExtendedDeletesLater() {
        at.send(QUEUE, "red", "a");
        ReceivedMessage received = at.receiveOne(QUEUE);
        at.pass(Duration.ofSeconds(20));
        at.changeVisibility(QUEUE, received, 30);
        at.pass(Duration.ofSeconds(20));

        at.delete(QUEUE, received);

        assertThat(at.queue(QUEUE).counts().inFlight()).isZero();
    }

    @Test
    void anAttemptThatIsRepeatedGetsTheSameMessagesAndHandles() {
        at.send(QUEUE, "red", "r1", "r2", "r3");
        List<ReceivedMessage> first = attempt("try");
        at.pass(Duration.ofSeconds(20));

        assertThat(attempt("try")).isEqualTo(first);
        at.pass(Duration.ofSeconds(29));
        assertThat(attempt("other")).isEmpty();

        at.delete(QUEUE, first.getFirst());
        assertThat(attempt("try")).isEmpty();
    }

    private List<ReceivedMessage> attempt(String id) {
        List<ReceivedMessage> received = new ArrayList<>();
        at.receive(
                QUEUE, new ReceiveRequest(2, Optional.of(Duration.ZERO), Optional.empty(), Optional.of(id)), received);
        return received;
    }

    @Test
    void aNewDelayHoldsForMessagesThatWereSentBefore() {
        at.change(QUEUE, Map.of("DelaySeconds", "60"));
        at.send(QUEUE, "red", "a");
        at.send(QUEUE, "blue", "b");
        at.pass(Duration.ofSeconds(10));

        at.change(QUEUE, Map.of("DelaySeconds", "10"));
        assertThat(at.bodies(QUEUE, 1)).containsExactly("a");
        at.send(QUEUE, "green", "c");
        at.change(QUEUE, Map.of("DelaySeconds", "20"));
        at.restart();

        assertThat(at.receive(QUEUE, 2)).isEmpty();
        at.pass(Duration.ofSeconds(10));
        assertThat(at.bodies(QUEUE, 2)).containsExactly("b");
        at.pass(Duration.ofSeconds(10));
        assertThat(at.bodies(QUEUE, 1)).containsExactly("c");
    }

    @Test
    void beyondTheLimitOfMessagesInFlightNothingIsHandedOutAndNothingRefused() {
        var few = new QueueFixture(new MemoryStore(), new QueueLimits(9, 2, 10));
        few.create(QUEUE);
        few.send(QUEUE, "red", "r1");
        few.send(QUEUE, "blue", "b1");
        few.send(QUEUE, "green", "g1");

        assertThat(few.receive(QUEUE, 10)).hasSize(2);
        assertThat(few.receive(QUEUE, 10)).isEmpty();
    }

    @Test
    void aMessageNeedsAGroupAndSomethingToTellItByAndHasNoDelayOfItsOwn() {
        assertThat(errorOf(() -> at.queue(QUEUE).send(message("a")))).isEqualTo(new MissingParameter("MessageGroupId"));
        assertThat(errorOf(() -> at.queue(QUEUE).send(List.of(inGroup("red", "a"), message("b")))))
                .isEqualTo(new InvalidParameterValue.Missing("MessageGroupId"));
        at.change(QUEUE, Map.of("ContentBasedDeduplication", "false"));
        assertThat(errorOf(() -> at.queue(QUEUE).send(inGroup("red", "a"))))
                .isEqualTo(new InvalidParameterValue.NoDeduplicationId());
        assertThat(messageOf(
                        () -> at.queue(QUEUE).send(QueueFixture.delayed("a", 2).inGroup("red", "one"))))
                .isEqualTo("Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that"
                        + " is not valid for this queue type.");
        assertThat(at.queue(QUEUE).counts().visible()).isZero();
    }

    @Test
    void groupsSurviveARestartWithTheirOrderAndTheirLocks() {
        at.send(QUEUE, "red", "r1", "r2");
        at.send(QUEUE, "blue", "b1", "b2");
        ReceivedMessage r1 = at.receiveOne(QUEUE);

        at.restart();

        assertThat(at.bodies(QUEUE, 10)).containsExactly("b1", "b2");
        at.delete(QUEUE, r1);
        assertThat(at.bodies(QUEUE, 10)).containsExactly("r2");
    }
}
