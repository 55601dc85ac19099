package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.arn;
import static dev.samovar.queue.QueueFixture.messageOf;
import static dev.samovar.queue.QueueFixture.redrive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private final QueueFixture at = new QueueFixture();

    private void createPair(int maxReceiveCount) {
        at.create("dead");
        at.create("orders", Map.of("RedrivePolicy", redrive("dead", maxReceiveCount), "VisibilityTimeout", "10"));
    }

    @Test
    void afterTheLastReceiveTheNextFindsTheMessageInTheDeadLetterQueue() {
        createPair(2);
        SentMessage sent = at.send("orders", "poison");
        at.pass(Duration.ofSeconds(5));
        at.receiveOne("orders");
        at.pass(Duration.ofSeconds(10));
        at.receiveOne("orders");
        at.pass(Duration.ofSeconds(10));
        at.send("orders", "good");

        assertThat(at.bodies("orders", 10)).containsExactly("good");
        ReceivedMessage dead = at.receiveOne("dead");

        assertThat(dead.id()).isEqualTo(sent.id());
        assertThat(dead.receiveCount()).isEqualTo(3);
        assertThat(dead.deadLetterSource()).contains(arn("orders"));
        assertThat(dead.systemAttributes())
                .containsEntry("SentTimestamp", "1772366400000")
                .containsEntry("ApproximateFirstReceiveTimestamp", "1772366405000")
                .containsEntry("DeadLetterQueueSourceArn", arn("orders").toString());
        assertThat(at.timeline).contains("25.000 orders DEAD_LETTERED 1");
    }

    @Test
    void whoWaitsForDeadLettersIsWoken() {
        createPair(1);
        at.send("orders", "poison");
        at.receiveOne("orders");
        List<ReceivedMessage> received = new ArrayList<>();
        at.receive("dead", ReceiveRequest.upTo(10, Duration.ofSeconds(20)), received);
        at.pass(Duration.ofSeconds(10));

        at.receive("orders", 1);
        at.pass(Duration.ZERO);

        assertThat(QueueFixture.bodies(received)).containsExactly("poison");
    }

    @Test
    void whoWaitsForMessagesMovesDeadLettersWithoutGettingThem() {
        createPair(1);
        at.send("orders", "poison");
        at.receiveOne("orders");
        List<ReceivedMessage> received = new ArrayList<>();

        at.receive("orders", ReceiveRequest.upTo(10, Duration.ofSeconds(20)), received);
        at.pass(Duration.ofSeconds(30));

        assertThat(received).isEmpty();
        assertThat(at.queue("dead").counts().visible()).isEqualTo(1);
    }

    @Test
    void aDeadLetterKeepsItsAge() {
        createPair(1);
        at.change("dead", Map.of("MessageRetentionPeriod", "60"));
        at.send("orders", "poison");
        at.receiveOne("orders");
        at.pass(Duration.ofSeconds(40));
        at.send("dead", "younger");
        at.receive("orders", 1);
        assertThat(at.queue("dead").counts().visible()).isEqualTo(2);

        at.pass(Duration.ofSeconds(20));

        assertThat(at.bodies("dead", 10)).containsExactly("younger");
    }

    @Test
    void inAFifoQueueADeadLetterCountsFromItsArrivalAndItsGroupGoesOn() {
        at.create("dead.fifo");
        Map<String, String> attributes = new HashMap<>(QueueFixture.FIFO);
        attributes.put("RedrivePolicy", redrive("dead.fifo", 1));
        at.create("orders.fifo", attributes);
        at.send("orders.fifo", "red", "poison", "r2");
        at.receiveOne("orders.fifo");
        at.pass(Duration.ofSeconds(30));

        assertThat(at.bodies("orders.fifo", 10)).containsExactly("r2");
        ReceivedMessage dead = at.receiveOne("dead.fifo");
        assertThat(dead.groupId()).contains("red");
        assertThat(dead.sentAt()).isEqualTo(at.scheduler.instant());
    }

    @Test
    void withoutItsDeadLetterQueueAMessageStays() {
        createPair(1);
        at.send("orders", "poison");
        at.receiveOne("orders");
        at.deleteQueue("dead");
        at.pass(Duration.ofSeconds(10));

        assertThat(at.receiveOne("orders").receiveCount()).isEqualTo(2);
    }

    @Test
    void receiveCountsSurviveARestartSoThatTheThresholdHolds() {
        createPair(2);
        at.send("orders", "poison");
        at.receiveOne("orders");
        at.restart();
        at.pass(Duration.ofSeconds(10));
        at.receiveOne("orders");
        at.restart();
        at.pass(Duration.ofSeconds(10));

        assertThat(at.receive("orders", 1)).isEmpty();
        at.restart();
        assertThat(at.receiveOne("dead").receiveCount()).isEqualTo(3);
    }

    @Test
    void aRedrivePolicyNamesAQueueThatIsThereOfTheSameTypeAndAllowsIt() {
        at.create("dead.fifo");
        at.create("strict", Map.of("RedriveAllowPolicy", "{\"redrivePermission\":\"denyAll\"}"));
        at.create(
                "picky",
                Map.of(
                        "RedriveAllowPolicy",
                        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + arn("orders") + "\"]}"));
        at.create("orders");

        assertThat(messageOf(() -> change("orders", "nowhere")))
                .isEqualTo("Value " + redrive("nowhere", 3)
                        + " for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.");
        assertThat(messageOf(() -> change("orders", "dead.fifo"))).contains("must be same type of queue");
        assertThat(messageOf(() -> change("orders", "strict"))).contains("does not allow this queue");
        change("orders", "picky");
        assertThat(messageOf(() -> at.create("others", Map.of("RedrivePolicy", redrive("picky", 3)))))
                .contains("does not allow this queue");
        assertThat(at.queues.find(arn("others"))).isEmpty();
    }

    private void change(String queue, String deadLetterQueue) {
        at.change(queue, Map.of("RedrivePolicy", redrive(deadLetterQueue, 3)));
    }

    @Test
    void theSourcesOfADeadLetterQueueAreFound() {
        createPair(3);
        at.create("others", Map.of("RedrivePolicy", redrive("dead", 1)));
        at.create("free");

        assertThat(at.queues.deadLetterSources(arn("dead")))
                .extracting(queue -> queue.arn().name())
                .containsExactly("orders", "others");

        at.change("others", Map.of("RedrivePolicy", ""));
        assertThat(at.queues.deadLetterSources(arn("dead"))).hasSize(1);
    }
}
