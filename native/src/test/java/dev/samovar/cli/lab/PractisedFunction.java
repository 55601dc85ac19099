package dev.samovar.cli.lab;

import dev.samovar.cli.invoke.CompletedInvocation;
import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.invoke.InvocationSession;
import dev.samovar.cli.invoke.InvocationSessions;
import dev.samovar.cli.invoke.Outcome;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A function in a pretended host whose time is what its callers wait for: INIT takes 100 ms, an environment's first
 * invocation 50 ms and all others 20 ms. It fails where its memory is too small.
 */
final class PractisedFunction implements InvocationSessions {
    private static final Duration INIT = Duration.ofMillis(100);
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofMillis(20);

    private final int memoryLeastMb;

    PractisedFunction(int memoryLeastMb) {
        this.memoryLeastMb = memoryLeastMb;
    }

    @Override
    public InvocationSession open(InvocationPlan plan, Consumer<String> log) {
        return new Session(plan.keepAlive(), plan.memoryMb() < memoryLeastMb);
    }

    private static final class Session implements InvocationSession {
        private final Duration keepAlive;
        private final boolean fails;
        private boolean born;

        Session(Duration keepAlive, boolean fails) {
            this.keepAlive = keepAlive;
            this.fails = fails;
        }

        @Override
        public CompletableFuture<CompletedInvocation> invoke(Payload event, Duration wait) {
            boolean cold = !born || wait.compareTo(keepAlive) > 0;
            born = true;
            return CompletableFuture.completedFuture(completed(cold));
        }

        private CompletedInvocation completed(boolean cold) {
            Optional<Duration> init = cold ? Optional.of(INIT) : Optional.empty();
            Duration duration = cold ? FIRST : LATER;
            Duration latency = duration.plus(init.orElse(Duration.ZERO));
            var report = new InvocationReport(
                    new RequestId(0, 1), "1", 1, duration, latency, 1 << 20, init, Optional.empty(), "");
            InvocationResult.Executed result = fails
                    ? new InvocationResult.FunctionFailed(Payload.of("{\"errorType\":\"TooSmall\"}"), report)
                    : new InvocationResult.Succeeded(Payload.NULL, report);
            return new CompletedInvocation(
                    new Outcome.Answered(result.payload()),
                    1,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    init,
                    duration,
                    latency,
                    Optional.of(result));
        }

        @Override
        public void close() {}
    }
}
