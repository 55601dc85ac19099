package dev.samovar.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.queue.message.VisibilityChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs random histories beside the {@link QueueModel}: sends, receives, settlements, jumps of time and restarts. */
class QueueModelTest {
    private static final int SEEDS = 300;
    private static final int STEPS = 120;
    private static final int MAX_RECEIVE_COUNT = 3;

    private final QueueFixture at = new QueueFixture();
    private final List<Delivery> deliveries = new ArrayList<>();
    private Random random = new Random(0);
    private boolean fifo;
    private QueueModel model = new QueueModel(false, 0, () -> 0);
    private String orders = "";
    private String dead = "";
    private int sent;
    private int waiting;

    private record Delivery(String queue, UUID id, String handle) {}

    static List<Long> seeds() {
        return new Random(20260301).longs(SEEDS).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aQueueDoesWhatTheModelSays(long seed) {
        random = new Random(seed);
        fifo = random.nextBoolean();
        orders = fifo ? "orders.fifo" : "orders";
        dead = fifo ? "dead.fifo" : "dead";
        model = new QueueModel(fifo, MAX_RECEIVE_COUNT, this::now);
        at.create(dead);
        Map<String, String> attributes = new HashMap<>(fifo ? QueueFixture.FIFO : Map.of());
        attributes.put("RedrivePolicy", QueueFixture.redrive(dead, MAX_RECEIVE_COUNT));
        at.create(orders, attributes);

        for (int step = 0; step < STEPS; step++) {
            try {
                step();
                compare();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", step " + step + ": " + e.getMessage(), e);
            }
        }
        drain();
    }

    private long now() {
        return at.scheduler.millis();
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> send();
            case 3, 4, 5 -> receive(orders, random.nextBoolean() ? 0 : random.nextInt(20));
            case 6 -> receive(dead, 0);
            case 7, 8 -> delete();
            case 9 -> changeVisibility();
            case 10 -> pass(random.nextInt(15_000));
            default -> {
                if (random.nextInt(3) == 0) {
                    at.restart();
                }
            }
        }
    }

    private void send() {
        int messages = 1 + random.nextInt(4);
        List<NewMessage> batch = new ArrayList<>();
        List<Integer> delays = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String body = "message " + sent++;
            int delay = fifo || random.nextBoolean() ? 0 : random.nextInt(10);
            delays.add(delay);
            batch.add(
                    fifo
                            ? QueueFixture.inGroup("group-" + random.nextInt(3), body)
                            : QueueFixture.delayed(body, delay));
        }
        List<Outcome<SentMessage>> outcomes = at.queue(orders).send(batch).result();
        for (int i = 0; i < messages; i++) {
            NewMessage message = batch.get(i);
            model.sent(
                    outcomes.get(i).orThrow().id(),
                    message.body(),
                    message.groupId().orElse(""),
                    now() + delays.get(i) * 1000L);
        }
        if (fifo && random.nextInt(4) == 0) {
            assertThat(at.queue(orders).send(batch).result()).isEqualTo(outcomes);
        }
    }

    private void receive(String queue, int waitSeconds) {
        int messagesMax = 1 + random.nextInt(10);
        Duration timeout = Duration.ofSeconds(random.nextInt(20));
        var request = new ReceiveRequest(
                messagesMax, Optional.of(Duration.ofSeconds(waitSeconds)), Optional.of(timeout), Optional.empty());
        waiting++;
        Poll poll = at.queue(queue).receive(request, commit -> {
            waiting--;
            judge(queue, commit, messagesMax, timeout, waitSeconds > 0);
        });
        if (waiting > 0 && random.nextInt(10) == 0) {
            poll.cancel();
            waiting = 0;
            at.restart();
        }
    }

    private void judge(
            String queue, Commit<List<ReceivedMessage>> commit, int messagesMax, Duration timeout, boolean patient) {
        assertThat(commit.durable()).isCompleted();
        List<ReceivedMessage> received = commit.result();
        if (!patient || !received.isEmpty()) {
            model.received(received, messagesMax, queue.equals(dead), now() + timeout.toMillis());
        }
        received.forEach(message -> deliveries.add(new Delivery(queue, message.id(), message.receiptHandle())));
    }

    private Optional<Delivery> anyDelivery() {
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(deliveries.get(random.nextInt(deliveries.size())));
    }

    private void delete() {
        anyDelivery().ifPresent(delivery -> {
            boolean current = isCurrent(delivery);
            Outcome<String> outcome = at.queue(delivery.queue())
                    .delete(List.of(delivery.handle()))
                    .result()
                    .getFirst();
            boolean gone = engineSize() < model.size();
            if (fifo) {
                assertThat(gone).as("deleted by a current handle").isEqualTo(current);
            } else {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                assertThat(gone || model.mayBeElsewhere(delivery.id()))
                        .as("deleted by any handle")
                        .isTrue();
            }
            if (gone) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                model.deleted(delivery.id());
            }
        });
    }

    private boolean isCurrent(Delivery delivery) {
        return model.isThere(delivery.id()) && model.isCurrent(delivery.id(), delivery.handle());
    }

    private int engineSize() {
        return at.queue(orders).counts().total() + at.queue(dead).counts().total();
    }

    private void changeVisibility() {
        anyDelivery().ifPresent(delivery -> {
            int seconds = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
            boolean current = isCurrent(delivery);
            Outcome<String> outcome = at.queue(delivery.queue())
                    .changeVisibility(List.of(new VisibilityChange(delivery.handle(), seconds)))
                    .result()
                    .getFirst();
            if (current) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                model.hidden(delivery.id(), now() + seconds * 1000L);
            } else if (fifo) {
                assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            }
        });
    }

    private void pass(int millis) {
        at.pass(Duration.ofMillis(millis));
    }

    private void compare() {
        at.scheduler.runDue();
        QueueCounts here = at.queue(orders).counts();
        QueueCounts there = at.queue(dead).counts();
        assertThat(here.total() + there.total()).as("messages").isEqualTo(model.size());
        assertThat((long) here.inFlight() + there.inFlight()).as("in flight").isEqualTo(model.inFlight());
        assertThat((long) here.delayed() + there.delayed()).as("delayed").isEqualTo(model.delayed());
        if (waiting > 0) {
            assertThat(model.deliverable()).as("visible while somebody waits").isZero();
        }
    }

    /* Everything that was sent comes out in the end, here or there. */
    private void drain() {
        for (int round = 0; model.size() > 0; round++) {
            assertThat(round).as("rounds to drain").isLessThan(200);
            pass(20_000);
            for (String queue : List.of(orders, dead)) {
                var request = ReceiveRequest.upTo(10, Duration.ZERO);
                at.queue(queue).receive(request, commit -> {
                    judge(queue, commit, 10, Duration.ofSeconds(30), false);
                    commit.result().forEach(message -> {
                        at.delete(queue, message);
                        model.deleted(message.id());
                    });
                });
            }
        }
        at.restart();
        assertThat(engineSize()).isZero();
    }
}
