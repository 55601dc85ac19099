package dev.samovar.wiring;

import dev.samovar.host.FunctionHost;
import dev.samovar.mapping.poll.Pollers;
import dev.samovar.queue.Queues;
import dev.samovar.stream.Streams;
import dev.samovar.time.Scheduler;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The end of all work: sources are polled no more, what runs may end, and what waits is left to the next start. */
@Singleton
final class ServerDrain {
    /** An invocation that takes longer gets no result. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final FunctionHost host;
    private final Pollers pollers;
    private final Queues queues;
    private final Streams streams;
    private final ServerSources sources;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private boolean draining;

    ServerDrain(
            Scheduler scheduler,
            FunctionHost host,
            Pollers pollers,
            Queues queues,
            Streams streams,
            ServerSources sources) {
        this.scheduler = scheduler;
        this.host = host;
        this.pollers = pollers;
        this.queues = queues;
        this.streams = streams;
        this.sources = sources;
    }

    /** Begins to drain; whoever asks again waits for the same end. */
    CompletableFuture<Void> drain() {
        scheduler.execute(() -> {
            if (!draining) {
                draining = true;
                pollers.close(() -> {});
                CompletableFuture<Void> _ = host.drain(PATIENCE).thenRun(() -> scheduler.execute(this::stop));
            }
        });
        return drained;
    }

    /* In a later task than the end of the last invocation: what it processed has been settled by then. */
    private void stop() {
        queues.close();
        streams.close();
        sources.close();
        drained.complete(null);
    }
}
