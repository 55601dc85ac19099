package dev.samovar.runtime.process.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.time.Scheduler;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What one extension wants to know, and what was not sent to it yet: a batch is sent when the one before it has arrived.
 * What comes while one waits that is full is lost, and the next batch says so. Used from tasks of the scheduler.
 */
final class TelemetrySubscription {

    static final String PLATFORM = "platform";

    private final Set<String> types;
    private final Buffering buffering;
    private final URI address;
    private final Scheduler scheduler;
    private final TelemetryApi.Telegraph telegraph;
    private TelemetryBatch waiting = new TelemetryBatch();
    private Losses losses = Losses.NONE;
    private Scheduler.@Nullable Timer timer;
    private @Nullable CompletableFuture<?> underWay;
    private boolean due;
    private boolean closed;

    TelemetrySubscription(
            Set<String> types,
            Buffering buffering,
            URI address,
            Scheduler scheduler,
            TelemetryApi.Telegraph telegraph) {
        this.types = types;
        this.buffering = buffering;
        this.address = address;
        this.scheduler = scheduler;
        this.telegraph = telegraph;
    }

    void take(String type, ObjectNode record) {
        if (closed || !types.contains(type)) {
            return;
        }
        if (waiting.isFull(buffering)) {
            losses = losses.plus(new Losses(1, TelemetryBatch.bytes(record), Losses.TOO_SLOW));
            return;
        }
        waiting.add(record);
        if (waiting.isFull(buffering)) {
            flush();
        } else if (timer == null && !due) {
            timer = scheduler.after(buffering.timeout(), this::flush);
        }
    }

    /** Sends what waits, as soon as nothing is under way. */
    void flush() {
        cancelTimer();
        due = !waiting.isEmpty();
        sendIfDue();
    }

    private void sendIfDue() {
        if (due && underWay == null) {
            due = false;
            if (losses.any() && types.contains(PLATFORM)) {
                waiting.add(TelemetryApi.record(scheduler.instant(), "platform.logsDropped", losses.told()));
                waiting.tellsOf(losses);
                losses = Losses.NONE;
            }
            TelemetryBatch batch = waiting;
            waiting = new TelemetryBatch();
            CompletableFuture<?> sent = telegraph.send(address, batch.text());
            underWay = sent;
            var unused = sent.whenComplete((_, failure) -> scheduler.execute(() -> ended(batch, failure)));
        }
    }

    private void ended(TelemetryBatch batch, @Nullable Throwable failure) {
        underWay = null;
        if (!closed) {
            if (failure != null) {
                losses = batch.lost("could not send events: " + cause(failure)).plus(losses);
            }
            sendIfDue();
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** Gives up what waits and what is under way: there is nobody left who would get it. */
    void close() {
        closed = true;
        cancelTimer();
        if (underWay != null) {
            underWay.cancel(true);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
