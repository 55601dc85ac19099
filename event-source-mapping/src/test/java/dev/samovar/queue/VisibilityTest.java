package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.errorOf;
import static dev.samovar.queue.QueueFixture.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.error.ReceiptHandleIsInvalid;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.VisibilityChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a received message is hidden, and what its receipt handle is good for meanwhile and afterwards. */
class VisibilityTest {
    private final QueueFixture at = new QueueFixture();

    @Test
    void aReceivedMessageIsHiddenForTheVisibilityTimeoutAndThenReceivedAgain() {
        at.create("orders", Map.of("VisibilityTimeout", "30"));
        at.send("orders", "a");
        ReceivedMessage first = at.receiveOne("orders");

        at.pass(Duration.ofMillis(29_999));
        assertThat(at.receive("orders", 1)).isEmpty();
        at.pass(Duration.ofMillis(1));
        ReceivedMessage second = at.receiveOne("orders");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.receiveCount()).isEqualTo(2);
        assertThat(second.firstReceivedAt()).isEqualTo(first.firstReceivedAt());
        assertThat(second.receiptHandle()).isNotEqualTo(first.receiptHandle());
    }

    @Test
    void anOldHandleStillDeletesAlsoAfterTheVisibilityTimeout() {
        at.create("orders");
        at.send("orders", "a");
        at.send("orders", "b");
        List<ReceivedMessage> old = at.receive("orders", 2);
        at.pass(Duration.ofSeconds(30));
        at.delete("orders", old.get(0));
        assertThat(at.bodies("orders", 2)).containsExactly("b");

        at.delete("orders", old.get(1));

        at.pass(Duration.ofMinutes(1));
        assertThat(at.receive("orders", 2)).isEmpty();
    }

    @Test
    void handlesOfOtherQueuesAndOfNobodyAreRefused() {
        at.create("orders");
        at.create("others");
        at.send("others", "a");
        String foreign = at.receiveOne("others").receiptHandle();

        assertThat(errorOf(() -> at.queue("orders").delete(foreign))).isEqualTo(new ReceiptHandleIsInvalid(foreign));
        assertThat(messageOf(() -> at.queue("orders").delete("rubbish")))
                .isEqualTo("The input receipt handle \"rubbish\" is not a valid receipt handle.");
        assertThat(at.queue("orders").delete(List.of("rubbish")).result())
                .containsExactly(new Outcome.Refused<>(new ReceiptHandleIsInvalid("rubbish")));
    }

    @Test
    void aChangedVisibilityTimeoutCountsFromTheChange() {
        at.create("orders");
        at.send("orders", "a");
        ReceivedMessage received = at.receiveOne("orders");
        at.pass(Duration.ofSeconds(20));

        at.changeVisibility("orders", received, 25);

        at.pass(Duration.ofSeconds(24));
        assertThat(at.receive("orders", 1)).isEmpty();
        at.pass(Duration.ofSeconds(1));
        assertThat(at.bodies("orders", 1)).containsExactly("a");
    }

    @Test
    void aVisibilityTimeoutOfZeroReturnsTheMessageAtOnce() {
        at.create("orders");
        at.send("orders", "a");

        at.changeVisibility("orders", at.receiveOne("orders"), 0);
        assertThat(at.receive("orders", 1, Duration.ZERO)).hasSize(1);

        assertThat(at.receiveOne("orders").receiveCount()).isEqualTo(3);
    }

    @Test
    void aChangeAfterTheTimeoutIsTakenToNoEffect() {
        at.create("orders");
        at.send("orders", "a");
        ReceivedMessage received = at.receiveOne("orders");
        at.pass(Duration.ofSeconds(30));

        at.changeVisibility("orders", received, 100);

        assertThat(at.bodies("orders", 1)).containsExactly("a");
    }

    @Test
    void nobodyKeepsAMessageForMoreThanTwelveHours() {
        at.create("orders");
        at.send("orders", "a");
        ReceivedMessage received = at.receiveOne("orders");
        at.pass(Duration.ofSeconds(10));

        assertThat(messageOf(() -> at.changeVisibility("orders", received, 43_191)))
                .isEqualTo("Value 43191 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for"
                        + " the message is beyond the limit [43200 seconds].");
        at.changeVisibility("orders", received, 43_190);
        assertThat(messageOf(() -> at.changeVisibility("orders", received, 43_201)))
                .contains("for parameter VisibilityTimeout is invalid");
    }

    @Test
    void theVisibilityOfADeletedMessageCannotBeChanged() {
        at.create("orders");
        at.send("orders", "a");
        ReceivedMessage received = at.receiveOne("orders");
        at.delete("orders", received);

        assertThat(messageOf(
                        () -> at.queue("orders").changeVisibility(new VisibilityChange(received.receiptHandle(), 5))))
                .endsWith("Reason: Message does not exist or is not available for visibility timeout change.");
    }
}
