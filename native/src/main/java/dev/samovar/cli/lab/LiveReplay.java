package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.invoke.CodeOptions;
import dev.samovar.cli.invoke.CompletedInvocation;
import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.invoke.InvocationSession;
import dev.samovar.cli.invoke.InvocationSessions;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.invocation.Payload;
import dev.samovar.lab.predict.LiveCall;
import dev.samovar.lab.predict.Verification;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Gives a live host the invocations that a forecast was made for. */
final class LiveReplay {
    /** So many may be in flight; more would be another function. */
    private static final int CONCURRENCY_MOST = 1_000;

    private final InvocationSessions sessions;
    private final CodeOptions code;
    private final Payload event;

    LiveReplay(InvocationSessions sessions, CodeOptions code, Payload event) {
        this.sessions = sessions;
        this.code = code;
        this.event = event;
    }

    /** Takes as long as the invocations do. */
    List<LiveCall> run(Verification verification) {
        InvocationPlan plan = code.plan(
                verification.size().memoryMb(),
                CONCURRENCY_MOST,
                verification.scaledKeepAlive(),
                new ColdStart.None(),
                true);
        try (InvocationSession session = sessions.open(plan, line -> {})) {
            List<CompletableFuture<CompletedInvocation>> answers = verification.moments().stream()
                    .map(moment -> session.invoke(event, moment))
                    .toList();
            return answers.stream()
                    .map(CompletableFuture::join)
                    .map(LiveReplay::call)
                    .toList();
        }
    }

    private static LiveCall call(CompletedInvocation completed) {
        return new LiveCall(
                completed.latency(),
                completed
                        .result()
                        .orElseThrow(() -> new CommandFailure(
                                ExitCode.REFUSED, "the host refused an invocation: it came with too many others")));
    }
}
