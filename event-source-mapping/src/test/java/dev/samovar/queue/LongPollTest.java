package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.bodies;
import static dev.samovar.queue.QueueFixture.delayed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongPollTest {
    private static final ReceiveRequest WAIT_20_S = ReceiveRequest.upTo(10, Duration.ofSeconds(20));

    private final QueueFixture at = new QueueFixture();
    private final List<String> answers = new ArrayList<>();

    private Poll poll(ReceiveRequest request) {
        return at.queue("orders").receive(request, commit -> {
            String seconds = Long.toString(at.scheduler.instant().toEpochMilli() % 3_600_000 / 1000);
            answers.add(seconds + " s: " + bodies(commit.result()));
        });
    }

    @Test
    void whoWaitsIsWokenByASendAtOnce() {
        at.create("orders");
        poll(WAIT_20_S);
        at.pass(Duration.ofSeconds(7));

        at.send("orders", "a");
        at.pass(Duration.ofSeconds(30));

        assertThat(answers).containsExactly("7 s: [a]");
    }

    @Test
    void whoWaitsIsWokenWhenADelayOrAVisibilityTimeoutEnds() {
        at.create("orders", Map.of("VisibilityTimeout", "10"));
        at.queue("orders").send(delayed("delayed", 3));
        at.send("orders", "returned");
        at.receive("orders", 1);

        poll(WAIT_20_S);
        at.pass(Duration.ofSeconds(5));
        poll(WAIT_20_S);
        at.pass(Duration.ofSeconds(30));

        assertThat(answers).containsExactly("3 s: [delayed]", "10 s: [returned]");
    }

    @Test
    void withoutMessagesTheAnswerIsEmptyWhenTheTimeIsOver() {
        at.create("orders", Map.of("ReceiveMessageWaitTimeSeconds", "4"));

        poll(WAIT_20_S);
        poll(new ReceiveRequest(1, Optional.empty(), Optional.empty(), Optional.empty()));
        at.pass(Duration.ofMinutes(1));

        assertThat(answers).containsExactly("4 s: []", "20 s: []");
    }

    @Test
    void thoseWhoWaitAreServedInTheirOrderAndMessagesThatComeTogetherGoTogether() {
        at.create("orders");
        poll(ReceiveRequest.upTo(2, Duration.ofSeconds(20)));
        poll(WAIT_20_S);

        List.of("a", "b", "c").forEach(body -> at.send("orders", body));
        at.pass(Duration.ofSeconds(1));

        assertThat(answers).containsExactly("0 s: [a, b]", "0 s: [c]");
    }

    @Test
    void whoGaveUpGetsNoMessages() {
        at.create("orders");
        Poll first = poll(WAIT_20_S);
        poll(WAIT_20_S);
        first.cancel();

        at.send("orders", "a");
        at.pass(Duration.ofSeconds(30));

        assertThat(answers).containsExactly("0 s: [a]");
    }

    @Test
    void anAnswerMayAskAgainAtOnce() {
        at.create("orders");
        List<ReceivedMessage> received = new ArrayList<>();
        pollOnAndOn(received);

        for (int i = 0; i < 5; i++) {
            at.send("orders", "message " + i);
            at.pass(Duration.ofSeconds(1));
        }

        assertThat(received).hasSize(5);
    }

    private void pollOnAndOn(List<ReceivedMessage> received) {
        at.queue("orders").receive(WAIT_20_S, commit -> {
            received.addAll(commit.result());
            if (received.size() < 5) {
                pollOnAndOn(received);
            }
        });
    }

    @Test
    void aDeletionWakesWhoWaitsBecauseTooManyMessagesAreInFlight() {
        var few = new QueueFixture(new MemoryStore(), new QueueLimits(1, 1, 1));
        few.create("orders");
        few.send("orders", "a");
        few.send("orders", "b");
        ReceivedMessage held = few.receiveOne("orders");
        List<ReceivedMessage> received = new ArrayList<>();
        few.receive("orders", WAIT_20_S, received);
        few.pass(Duration.ofSeconds(5));
        assertThat(received).isEmpty();

        few.delete("orders", held);
        few.pass(Duration.ZERO);

        assertThat(bodies(received)).containsExactly("b");
    }

    @Test
    void whoWaitsInAQueueThatIsDeletedGetsNothing() {
        at.create("orders");
        poll(WAIT_20_S);

        at.deleteQueue("orders");

        assertThat(answers).containsExactly("0 s: []");
    }
}
