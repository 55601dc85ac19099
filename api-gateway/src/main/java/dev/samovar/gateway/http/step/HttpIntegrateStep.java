package dev.samovar.gateway.http.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.HttpTarget;
import dev.samovar.gateway.http.live.ServedRoute;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Timing;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.step.BackendWait;
import dev.samovar.gateway.step.Backends;
import dev.samovar.gateway.step.Pace;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Calls the backend, and waits for it no longer than the integration says. */
public final class HttpIntegrateStep implements HttpStep {
    private final HttpBackendCalls calls;
    private final Scheduler scheduler;
    private final Pace pace;

    /**
     * A step that calls backends.
     *
     * @param workers write what takes too long for the thread of the request
     */
    public HttpIntegrateStep(Backends backends, Scheduler scheduler, Executor workers) {
        calls = new HttpBackendCalls(backends);
        this.scheduler = scheduler;
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(HttpExchange exchange) {
        return isPassedUntouched(exchange.route())
                ? call(exchange)
                : pace.take(exchange.request().body().length, () -> call(exchange));
    }

    /* Other bodies are put into an event or a form, or looked into. */
    private static boolean isPassedUntouched(ServedRoute route) {
        return route.target() instanceof HttpTarget.Server && route.changes().isEmpty();
    }

    private Outcome call(HttpExchange exchange) {
        var wait = new BackendWait(scheduler, (result, after) -> settle(exchange, result, after));
        Runnable giveUp = calls.begin(exchange, wait::end);
        return wait.outcome(exchange.route().timeout(), giveUp);
    }

    private static Outcome settle(HttpExchange exchange, BackendResult result, Duration after) {
        exchange.backendResult(result);
        exchange.timing(new Timing(Optional.of(after), status(result)));
        return switch (result) {
            case BackendResult.Responded _ -> Outcome.PASSED;
            case BackendResult.TimedOut _, BackendResult.Unreachable _ -> HttpFailures.UNAVAILABLE.outcome();
            case BackendResult.Misconfigured _ -> HttpFailures.INTERNAL.outcome();
            case BackendResult.Rejected(var reason, String _) ->
                reason == BackendResult.Rejected.Reason.TOO_LARGE
                        ? new Failure(FailureType.REQUEST_TOO_LARGE, "Request Entity Too Large").outcome()
                        : HttpFailures.INTERNAL.outcome();
        };
    }

    private static Optional<Integer> status(BackendResult result) {
        return result instanceof BackendResult.Responded responded ? Optional.of(responded.status()) : Optional.empty();
    }
}
