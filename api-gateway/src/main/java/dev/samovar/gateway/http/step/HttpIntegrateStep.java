package dev.samovar.gateway.http.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Timing;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.step.BackendWait;
import dev.samovar.gateway.step.Backends;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Optional;

/** Calls the backend, and waits for it no longer than the integration says. */
public final class HttpIntegrateStep implements HttpStep {
    private final HttpBackendCalls calls;
    private final Scheduler scheduler;

    public HttpIntegrateStep(Backends backends, Scheduler scheduler) {
        calls = new HttpBackendCalls(backends);
        this.scheduler = scheduler;
    }

    @Override
    public Outcome take(HttpExchange exchange) {
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
