package dev.samovar.cli.invoke;

import dev.samovar.invocation.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A function that answers at once, in one environment that takes 100 ms to start and then 10 ms for each event. */
final class FakeSession implements InvocationSession {

    private static final Instant BEGIN = Instant.parse("2026-01-31T10:00:00Z");
    private static final Duration INIT = Duration.ofMillis(100);
    private static final Duration RUN = Duration.ofMillis(10);

    private final AtomicInteger invocations = new AtomicInteger();
    private final Function<Payload, Outcome> function;
    private final Consumer<String> log;

    FakeSession(Function<Payload, Outcome> function, Consumer<String> log) {
        this.function = function;
        this.log = log;
    }

    static InvocationSessions answering(Function<Payload, Outcome> function) {
        return (plan, log) -> new FakeSession(function, log);
    }

    @Override
    public CompletableFuture<CompletedInvocation> invoke(Payload event, Duration wait) {
        int before = invocations.getAndIncrement();
        log.accept("START");
        Optional<Duration> init = before == 0 ? Optional.of(INIT) : Optional.empty();
        Instant start = before == 0 ? BEGIN : BEGIN.plus(INIT).plus(RUN.multipliedBy(before));
        Instant end = BEGIN.plus(INIT).plus(RUN.multipliedBy(before + 1L));
        return CompletableFuture.completedFuture(new CompletedInvocation(
                function.apply(event), 1, start, end, init, RUN, Duration.between(start, end), Optional.empty()));
    }

    @Override
    public void close() {
        log.accept("closed");
    }
}
