package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.delayed;
import static dev.samovar.queue.QueueFixture.errorOf;
import static dev.samovar.queue.QueueFixture.message;
import static dev.samovar.queue.QueueFixture.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.error.OverLimit;
import dev.samovar.queue.error.PurgeQueueInProgress;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StandardQueueTest {
    private final QueueFixture at = new QueueFixture();

    @Test
    void aMessageIsReceivedWithAllThatItsSenderGave() {
        at.create("orders");
        Map<String, MessageAttribute> attributes = Map.of("colour", new MessageAttribute.Text("String.name", "ruby"));
        var sent = new NewMessage(
                "AIDASENDER",
                "tea: чай",
                OptionalInt.empty(),
                attributes,
                Optional.of("fair"),
                Optional.empty(),
                Optional.of("Root=1-5759e988-bd862e3fe1be46a994272793"));

        SentMessage answer = at.queue("orders").send(sent).result();
        at.pass(Duration.ofSeconds(2));
        ReceivedMessage received = at.receiveOne("orders");

        assertThat(received.id()).isEqualTo(answer.id());
        assertThat(answer.sequenceNumber()).isEmpty();
        assertThat(received.body()).isEqualTo("tea: чай");
        assertThat(received.attributes()).isEqualTo(attributes);
        assertThat(received.systemAttributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SenderId", "AIDASENDER",
                        "SentTimestamp", "1772366400000",
                        "ApproximateReceiveCount", "1",
                        "ApproximateFirstReceiveTimestamp", "1772366402000",
                        "MessageGroupId", "fair",
                        "AWSTraceHeader", "Root=1-5759e988-bd862e3fe1be46a994272793"));
    }

    @Test
    void messagesGoOutAsTheyCameAndThoseThatReturnStandBehind() {
        at.create("orders");
        List.of("a", "b", "c").forEach(body -> at.send("orders", body));

        assertThat(at.bodies("orders", 1)).containsExactly("a");
        at.pass(Duration.ofSeconds(30));

        assertThat(at.bodies("orders", 10)).containsExactly("b", "c", "a");
    }

    @Test
    void countsFollowTheMessages() {
        at.create("orders");
        at.send("orders", "a");
        at.send("orders", "b");
        at.queue("orders").send(delayed("c", 10));
        at.receive("orders", 1);
        at.pass(Duration.ofSeconds(5));

        assertThat(at.queue("orders").counts()).isEqualTo(new QueueCounts(1, 1, 1, Duration.ofSeconds(5)));

        at.pass(Duration.ofSeconds(30));
        assertThat(at.queue("orders").counts()).isEqualTo(new QueueCounts(3, 0, 0, Duration.ofSeconds(35)));
        at.receive("orders", 10).forEach(received -> at.delete("orders", received));
        assertThat(at.queue("orders").counts()).isEqualTo(new QueueCounts(0, 0, 0, Duration.ZERO));
    }

    @Test
    void aMessagesOwnDelayWinsOverTheQueues() {
        at.create("orders", Map.of("DelaySeconds", "20"));
        at.send("orders", "queue's");
        at.queue("orders").send(delayed("own", 5));
        at.queue("orders").send(delayed("none", 0));

        assertThat(at.bodies("orders", 10)).containsExactly("none");
        at.pass(Duration.ofSeconds(5));
        assertThat(at.bodies("orders", 10)).containsExactly("own");
        at.pass(Duration.ofSeconds(15));
        assertThat(at.bodies("orders", 10)).containsExactly("queue's");
    }

    @Test
    void aNewDelayDoesNotChangeMessagesThatWereSentBefore() {
        at.create("orders", Map.of("DelaySeconds", "20"));
        at.send("orders", "a");

        at.change("orders", Map.of("DelaySeconds", "0"));
        at.restart();

        assertThat(at.queue("orders").counts().delayed()).isEqualTo(1);
        at.pass(Duration.ofSeconds(20));
        assertThat(at.queue("orders").counts().visible()).isEqualTo(1);
    }

    @Test
    void aDeletedMessageDoesNotReturn() {
        at.create("orders");
        at.send("orders", "a");
        ReceivedMessage received = at.receiveOne("orders");

        at.delete("orders", received);
        at.delete("orders", received);
        at.pass(Duration.ofHours(1));

        assertThat(at.receive("orders", 1)).isEmpty();
    }

    @Test
    void messagesExpireAtTheEndOfTheRetentionAlsoInFlight() {
        at.create("orders", Map.of("MessageRetentionPeriod", "60", "VisibilityTimeout", "600"));
        at.send("orders", "in flight");
        at.send("orders", "visible");
        at.receive("orders", 1);
        at.pass(Duration.ofSeconds(30));
        at.send("orders", "later");

        at.pass(Duration.ofSeconds(30));

        assertThat(at.queue("orders").counts()).isEqualTo(new QueueCounts(1, 0, 0, Duration.ofSeconds(30)));
        assertThat(at.timeline).last().isEqualTo("60.000 orders EXPIRED 2");
    }

    @Test
    void aShorterRetentionHoldsForOldMessagesToo() {
        at.create("orders");
        at.send("orders", "a");
        at.pass(Duration.ofMinutes(5));

        at.change("orders", Map.of("MessageRetentionPeriod", "60"));

        assertThat(at.queue("orders").counts().visible()).isZero();
    }

    @Test
    void aPurgeRemovesEverythingOnceAMinute() {
        at.create("orders");
        at.send("orders", "a");
        at.send("orders", "b");
        at.receive("orders", 1);

        assertThat(at.queue("orders").purge()).isCompleted();
        at.pass(Duration.ofSeconds(59));
        assertThat(errorOf(() -> at.queue("orders").purge())).isEqualTo(new PurgeQueueInProgress("orders"));
        at.pass(Duration.ofSeconds(1));
        assertThat(at.queue("orders").purge()).isCompleted();

        at.restart();
        assertThat(at.queue("orders").counts()).isEqualTo(new QueueCounts(0, 0, 0, Duration.ZERO));
    }

    @Test
    void beyondTheLimitOfMessagesInFlightAShortPollIsRefused() {
        var few = new QueueFixture(new MemoryStore(), new QueueLimits(2, 1, 10));
        few.create("orders");
        List.of("a", "b", "c").forEach(body -> few.send("orders", body));
        List<ReceivedMessage> held = few.receive("orders", 10);
        assertThat(held).hasSize(2);

        assertThat(errorOf(() -> few.receive("orders", 1))).isEqualTo(new OverLimit(2));

        few.delete("orders", held.getFirst());
        assertThat(few.bodies("orders", 10)).containsExactly("c");
    }

    @Test
    void aBatchTakesWhatItCanAndRefusesTheRest() {
        at.create("orders", Map.of("MaximumMessageSize", "1024"));

        List<Outcome<SentMessage>> outcomes = at.queue("orders")
                .send(List.of(message("a"), message("b".repeat(1025)), message("c")))
                .result();

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
        assertThat(messageOf(outcomes.get(1)::orThrow))
                .isEqualTo(
                        "One or more parameters cannot be validated. Reason: Message must be shorter than 1024 bytes.");
        assertThat(at.bodies("orders", 10)).containsExactly("a", "c");
    }

    @Test
    void aBatchThatIsTooLongIsRefusedAsAWhole() {
        at.create("orders");

        assertThat(messageOf(() ->
                        at.queue("orders").send(List.of(message("a".repeat(1_000_000)), message("b".repeat(100_000))))))
                .isEqualTo("Batch requests cannot be longer than 1048576 bytes. You have sent 1100000 bytes.");
        assertThat(at.queue("orders").counts().visible()).isZero();
    }

    @Test
    void theTimelineTellsWhatHappens() {
        at.create("orders", Map.of("VisibilityTimeout", "5"));
        at.send("orders", "a");
        ReceivedMessage received = at.receiveOne("orders");
        at.pass(Duration.ofSeconds(1));
        at.changeVisibility("orders", received, 0);
        at.pass(Duration.ofSeconds(1));
        at.delete("orders", at.receiveOne("orders"));
        at.deleteQueue("orders");

        assertThat(at.timeline)
                .containsExactly(
                        "0.000 orders CREATED",
                        "0.000 orders SENT 1",
                        "0.000 orders RECEIVED 1",
                        "1.000 orders RETURNED 1",
                        "2.000 orders RECEIVED 1",
                        "2.000 orders REMOVED 1",
                        "2.000 orders DELETED");
    }

    @Test
    void theClockOfMessagesIsTheSchedulers() {
        at.create("orders");
        at.pass(Duration.ofHours(1));
        at.send("orders", "a");

        assertThat(at.receiveOne("orders").sentAt()).isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
    }
}
