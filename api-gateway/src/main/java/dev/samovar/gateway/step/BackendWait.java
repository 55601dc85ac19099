package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A wait for a backend that ends once: when it answers, or when time is up. A backend that answers at once is not timed. */
public final class BackendWait {
    private final Scheduler scheduler;
    private final BiFunction<BackendResult, Duration, Outcome> settle;
    private final long begunNanos;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean isTimed;
    /* Of the scheduler's tasks. */
    private Scheduler.@Nullable Timer deadline;

    /** @param settle makes the outcome of the one result that counts, and of the time that it took */
    public BackendWait(Scheduler scheduler, BiFunction<BackendResult, Duration, Outcome> settle) {
        this.scheduler = scheduler;
        this.settle = settle;
        begunNanos = scheduler.nanoTime();
    }

    /** Takes a result, on any thread; one that comes too late is dropped. */
    public void end(BackendResult result) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        try {
            outcome.complete(settle.apply(result, Duration.ofNanos(scheduler.nanoTime() - begunNanos)));
        } catch (RuntimeException broken) {
            outcome.completeExceptionally(broken);
        }
        if (isTimed) {
            scheduler.execute(this::disarm);
        }
    }

    /**
     * The outcome, if it is known already, or a wait for it.
     *
     * @param giveUp tells the backend that nobody waits any more
     */
    public Outcome outcome(Duration timeout, Runnable giveUp) {
        if (outcome.isDone()) {
            return outcome.join();
        }
        isTimed = true;
        scheduler.execute(() -> arm(timeout, giveUp));
        return new Outcome.Pending(outcome);
    }

    /* An end that did not know yet of the timer has been noted before this looks. */
    private void arm(Duration timeout, Runnable giveUp) {
        if (!over.get()) {
            Duration gone = Duration.ofNanos(scheduler.nanoTime() - begunNanos);
            Duration left = timeout.minus(gone);
            deadline = scheduler.after(left.isNegative() ? Duration.ZERO : left, () -> {
                end(new BackendResult.TimedOut());
                giveUp.run();
            });
        }
    }

    private void disarm() {
        if (deadline != null) {
            deadline.cancel();
        }
    }
}
