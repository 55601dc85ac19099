package dev.samovar.wiring;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The end of all work: sources are polled no more, what runs may end, and what waits is left to the next start. */
final class ServerDrain {
    /* Longer than a Kafka cluster that is there needs to take the last commit; one that is not there is not waited for. */
    private static final Duration SETTLING_MAX = Duration.ofSeconds(3);

    private final Scheduler scheduler;
    private final Consumer<Runnable> pollers;
    private final Supplier<CompletableFuture<Void>> host;
    private final Runnable sources;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private boolean draining;

    /**
     * A drain that has not begun.
     *
     * @param pollers stops them, and runs what it is given as soon as all that was processed is settled
     * @param host drains it, within a bounded time
     * @param sources closes them: nothing is settled any more
     */
    ServerDrain(
            Scheduler scheduler, Consumer<Runnable> pollers, Supplier<CompletableFuture<Void>> host, Runnable sources) {
        this.scheduler = scheduler;
        this.pollers = pollers;
        this.host = host;
        this.sources = sources;
    }

    /** Begins to drain; whoever asks again waits for the same end. */
    CompletableFuture<Void> drain() {
        scheduler.execute(() -> {
            if (!draining) {
                draining = true;
                pollers.accept(() -> settled.complete(null));
                CompletableFuture<Void> _ = host.get().thenRun(() -> scheduler.execute(this::awaitSettled));
            }
        });
        return drained;
    }

    /* The last invocations have ended, or never will; what they processed is yet to be deleted, or committed. */
    private void awaitSettled() {
        Scheduler.Timer tooLate = scheduler.after(SETTLING_MAX, () -> settled.complete(null));
        CompletableFuture<Void> _ = settled.thenRun(() -> {
            tooLate.cancel();
            sources.run();
            drained.complete(null);
        });
    }
}
