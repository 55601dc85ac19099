package dev.samovar.queue;

import dev.samovar.function.registry.Commit;
import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.error.OverLimit;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.store.Batch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands out the messages of a queue, now or to those who wait, first come, first served. */
final class Receiving {
    /* Rounds of giving up dead letters in one receive, so that other tasks get their turn. */
    private static final int ROUNDS_MAX = 100;

    private final QueuePorts ports;
    private final QueueSettings settings;
    private final QueueContents contents;
    private final DeadLetters deadLetters;
    private final Deliveries deliveries;
    private final ReceiveAttempts attempts;
    private final LinkedHashSet<Waiter> waiters = new LinkedHashSet<>();
    private boolean serving;

    Receiving(QueuePorts ports, QueueSettings settings, QueueContents contents) {
        this.ports = ports;
        this.settings = settings;
        this.contents = contents;
        this.deadLetters = new DeadLetters(ports, settings, contents);
        this.deliveries = new Deliveries(settings);
        this.attempts = new ReceiveAttempts(ports.limits().attemptsRemembered());
        contents.whenVisible(this::serveSoon);
    }

    Poll receive(ReceiveRequest request, Consumer<Commit<List<ReceivedMessage>>> answer) {
        contents.advance();
        Duration wait = request.waitTime().orElse(settings.attributes().receiveWait());
        boolean patient = wait.isPositive();
        if (!patient && !settings.attributes().isFifo() && room() == 0) {
            throw new OverLimit(ports.limits().inFlight(false)).exception();
        }
        if (!patient || waiters.isEmpty()) {
            Commit<List<ReceivedMessage>> taken = take(request);
            if (!patient || !taken.result().isEmpty()) {
                answer.accept(taken);
                return () -> {};
            }
        }
        return keepWaiting(new Waiter(request, answer), wait);
    }

    private Poll keepWaiting(Waiter waiter, Duration wait) {
        waiters.add(waiter);
        waiter.until(ports.scheduler().after(wait, () -> {
            waiters.remove(waiter);
            waiter.answerNothing();
        }));
        return () -> {
            waiters.remove(waiter);
            waiter.stop();
        };
    }

    private int room() {
        return Math.max(
                0,
                ports.limits().inFlight(settings.attributes().isFifo())
                        - contents.backlog().inFlight());
    }

    private Commit<List<ReceivedMessage>> take(ReceiveRequest request) {
        Duration timeout =
                request.visibilityTimeout().orElse(settings.attributes().visibilityTimeout());
        var batch = new Batch();
        List<Message> again = repeat(batch, request, timeout);
        List<Message> taken =
                again.isEmpty() ? takeNext(batch, Math.min(request.messagesMax(), room()), timeout) : again;
        if (!taken.isEmpty()) {
            attempt(request).ifPresent(id -> attempts.remember(id, taken, contents.now()));
        }
        List<ReceivedMessage> received = taken.stream().map(deliveries::of).toList();
        contents.tell(QueueEvent.Kind.RECEIVED, received.size());
        return contents.commit(batch, received);
    }

    private Optional<String> attempt(ReceiveRequest request) {
        return settings.attributes().isFifo() ? request.attemptId() : Optional.empty();
    }

    /* What an attempt got before it gets again, with the time that it asks for now. */
    private List<Message> repeat(Batch batch, ReceiveRequest request, Duration timeout) {
        List<Message> again =
                attempt(request).map(id -> attempts.repeat(id, contents.now())).orElse(List.of());
        again.forEach(message -> contents.hide(batch, message, timeout));
        return again;
    }

    private List<Message> takeNext(Batch batch, int messagesMax, Duration timeout) {
        List<Message> taken = new ArrayList<>();
        boolean gaveUp = true;
        for (int round = 0; gaveUp && round < ROUNDS_MAX; round++) {
            gaveUp = false;
            for (Message message : contents.backlog().next(messagesMax - taken.size())) {
                if (deadLetters.take(batch, message)) {
                    gaveUp = true;
                } else {
                    contents.receive(batch, message, timeout);
                    taken.add(message);
                }
            }
        }
        return taken;
    }

    /* Not at once: whoever made messages visible ends first, and may make more of them visible. */
    private void serveSoon() {
        if (!serving && !waiters.isEmpty()) {
            serving = true;
            ports.scheduler().execute(this::serve);
        }
    }

    private void serve() {
        serving = false;
        contents.advance();
        while (!waiters.isEmpty() && contents.backlog().hasNext() && room() > 0) {
            Waiter first = waiters.getFirst();
            Commit<List<ReceivedMessage>> taken = take(first.request());
            if (taken.result().isEmpty()) {
                break;
            }
            waiters.remove(first);
            first.answer(taken);
        }
    }

    /** Sends away those who wait. */
    void close() {
        List<Waiter> left = List.copyOf(waiters);
        waiters.clear();
        left.forEach(Waiter::answerNothing);
    }
}
