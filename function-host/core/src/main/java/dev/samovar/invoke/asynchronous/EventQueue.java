package dev.samovar.invoke.asynchronous;

import dev.samovar.event.EventListener;
import dev.samovar.event.HostEvent.AsynchronousEventEnded;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.Invoker;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Delivers events to functions later: at least once, in no particular order.
 *
 * <p>What it accepted is durable. An event that the function fails is tried again after one minute and after two; one
 * that is throttled is put off, a second first and five minutes at most, and spends no retry. When it ends, or gets too
 * old, the function's destinations hear of it. Called from tasks of the scheduler.
 */
public final class EventQueue {
    private static final String TABLE = "asynchronous-events";
    private static final Duration PUT_OFF_MAX = Duration.ofMinutes(5);
    private static final int PUT_OFF_DOUBLINGS_MAX = 9;
    private static final int ERROR_MESSAGE_CHARACTERS_MAX = 1024;

    private final Scheduler scheduler;
    private final Invoker invoker;
    private final EventFunctions functions;
    private final EventTargets targets;
    private final Store store;
    private final EventListener listener;
    private final long bytesMax;
    private final Map<RequestId, QueuedEvent> events = new HashMap<>();
    private long bytes;
    private boolean open = true;

    /**
     * An empty queue; {@link #resume} takes up what was left in the store.
     *
     * @param bytesMax how many bytes of events it holds; more are refused
     */
    public EventQueue(
            Scheduler scheduler,
            Invoker invoker,
            EventFunctions functions,
            EventTargets targets,
            Store store,
            EventListener listener,
            long bytesMax) {
        this.scheduler = scheduler;
        this.invoker = invoker;
        this.functions = functions;
        this.targets = targets;
        this.store = store;
        this.listener = listener;
        this.bytesMax = bytesMax;
    }

    /** Takes up the events that an earlier run accepted and did not finish. */
    public void resume() {
        store.read(TABLE, (key, value) -> {
            QueuedEvent event = QueuedEventJson.read(value);
            keep(event);
            attemptAfter(
                    event,
                    Duration.between(scheduler.instant(), event.attempts().next()));
        });
    }

    /** How many events wait or are being delivered. */
    public int size() {
        return events.size();
    }

    /**
     * Accepts an event.
     *
     * @return completes when the event is durable; empty if the queue is full
     */
    public Optional<CompletableFuture<Void>> accept(
            RequestId requestId, FunctionArn function, Payload payload, Optional<String> traceId) {
        if (bytes + payload.size() > bytesMax) {
            return Optional.empty();
        }
        Instant now = scheduler.instant();
        var event = new QueuedEvent(requestId, function, payload, traceId, now, Attempts.none(now));
        keep(event);
        CompletableFuture<Void> durable = save(event);
        return Optional.of(durable.thenRun(() -> scheduler.execute(() -> attempt(event))));
    }

    private void keep(QueuedEvent event) {
        events.put(event.requestId(), event);
        bytes += event.payload().size();
    }

    private CompletableFuture<Void> save(QueuedEvent event) {
        return store.write(new Batch().put(TABLE, event.requestId().toString(), QueuedEventJson.write(event)));
    }

    private void attemptAfter(QueuedEvent event, Duration delay) {
        scheduler.after(delay.isNegative() ? Duration.ZERO : delay, () -> attempt(event));
    }

    private void attempt(QueuedEvent event) {
        if (!open) {
            return;
        }
        Optional<FunctionVersion> function = functions.resolve(event.function());
        if (function.isEmpty()) {
            forget(event, "FunctionNotFound");
        } else if (functions.isSwitchedOff(event.function())) {
            end(event, Condition.ZeroReservedConcurrency);
        } else if (age(event).compareTo(functions.settings(event.function()).eventAgeMax()) > 0) {
            end(event, Condition.EventAgeExceeded);
        } else {
            var invocation = new Invocation(
                    event.requestId(),
                    function.get(),
                    event.function(),
                    event.payload(),
                    Optional.empty(),
                    event.traceId(),
                    false);
            invoker.invoke(invocation, result -> ended(event, result));
        }
    }

    private Duration age(QueuedEvent event) {
        return Duration.between(event.acceptedAt(), scheduler.instant());
    }

    private void ended(QueuedEvent event, InvocationResult result) {
        Attempts attempts = event.attempts();
        switch (result) {
            case InvocationResult.Throttled _ -> {
                Attempts next = attempts.throttled();
                retry(event.with(next), putOff(next.throttles()));
            }
            case InvocationResult.Executed executed -> {
                var answer = new Attempts.Answer(
                        executed.report().executedVersion(), executed.isError(), executed.payload());
                Attempts next = attempts.failed(answer);
                if (!executed.isError()) {
                    end(event.with(next), Condition.Success);
                } else if (next.invocations()
                        > functions.settings(event.function()).retriesMax()) {
                    end(event.with(next), Condition.RetriesExhausted);
                } else {
                    retry(event.with(next), Duration.ofMinutes(next.invocations()));
                }
            }
        }
    }

    private static Duration putOff(int throttles) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(throttles - 1, PUT_OFF_DOUBLINGS_MAX));
        return doubled.compareTo(PUT_OFF_MAX) > 0 ? PUT_OFF_MAX : doubled;
    }

    private void retry(QueuedEvent event, Duration delay) {
        QueuedEvent later =
                event.with(event.attempts().nextAt(scheduler.instant().plus(delay)));
        events.put(later.requestId(), later);
        /* Nobody waits for this: were it lost, the event would only be tried sooner. */
        CompletableFuture<Void> _ = save(later);
        attemptAfter(later, delay);
    }

    private void end(QueuedEvent event, Condition condition) {
        DeliverySettings settings = functions.settings(event.function());
        boolean success = condition == Condition.Success;
        Optional<String> destination = success ? settings.onSuccess() : settings.onFailure();
        destination.ifPresent(arn -> targets.send(
                event.function().home(), arn, DestinationRecord.of(event, condition, scheduler.instant()), Map.of()));
        if (!success) {
            settings.deadLetterTarget()
                    .ifPresent(arn ->
                            targets.send(event.function().home(), arn, event.payload(), deadLetterAttributes(event)));
        }
        forget(event, condition.name());
    }

    private static Map<String, String> deadLetterAttributes(QueuedEvent event) {
        String message = event.attempts()
                .last()
                .map(answer -> DestinationRecord.errorMessage(answer.payload()))
                .orElse("");
        return Map.of(
                "RequestID", event.requestId().toString(),
                "ErrorCode", "200",
                "ErrorMessage", message.substring(0, Math.min(message.length(), ERROR_MESSAGE_CHARACTERS_MAX)));
    }

    private void forget(QueuedEvent event, String condition) {
        events.remove(event.requestId());
        bytes -= event.payload().size();
        CompletableFuture<Void> _ =
                store.write(new Batch().delete(TABLE, event.requestId().toString()));
        listener.on(new AsynchronousEventEnded(
                scheduler.instant(),
                event.requestId(),
                event.function().name(),
                condition,
                event.attempts().invocations()));
    }

    /** Starts no more deliveries: what is left waits in the store. */
    public void close() {
        open = false;
    }
}
