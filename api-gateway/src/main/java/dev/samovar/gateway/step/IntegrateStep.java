package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.BackendResult.Rejected.Reason;
import dev.samovar.gateway.backend.Target;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.pipeline.Timing;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Calls the backend, and waits for it no longer than the integration says. */
public final class IntegrateStep implements Step {
    private static final String INTERNAL = "Internal server error";

    private final Backends backends;
    private final Scheduler scheduler;
    private final Pace pace;

    /**
     * A step that calls backends.
     *
     * @param workers write what takes too long for the thread of the request
     */
    public IntegrateStep(Backends backends, Scheduler scheduler, Executor workers) {
        this.backends = backends;
        this.scheduler = scheduler;
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(Exchange exchange) {
        /* Functions behind proxies get the body inside an event, which has to be written. */
        return exchange.route().method().integration().type() == IntegrationType.AWS_PROXY
                ? pace.take(exchange.request().body().length, () -> call(exchange))
                : call(exchange);
    }

    private Outcome call(Exchange exchange) {
        if (exchange.route().method().target() instanceof Target.Mock) {
            /* Nobody is called, so there is nothing to wait for. */
            return settle(exchange, BackendCall.mock(exchange), Duration.ZERO);
        }
        var wait = new BackendWait(scheduler, (result, after) -> settle(exchange, result, after));
        Runnable giveUp = new BackendCall(exchange, backends, wait::end).begin();
        return wait.outcome(timeout(exchange.route().method().integration()), giveUp);
    }

    static Duration timeout(Integration integration) {
        return Duration.ofMillis(integration.timeoutInMillis());
    }

    private static Outcome settle(Exchange exchange, BackendResult result, Duration after) {
        exchange.backendResult(result);
        exchange.timing(new Timing(Optional.of(after), status(result)));
        return switch (result) {
            case BackendResult.Responded(int status, Headers headers, byte[] body, Optional<String> _) -> {
                logResponse(exchange, after, status, headers, body);
                yield Outcome.PASSED;
            }
            case BackendResult.TimedOut _ -> {
                exchange.log().error(() -> "Execution failed due to a timeout error");
                yield new Failure(FailureType.INTEGRATION_TIMEOUT, "Endpoint request timed out").outcome();
            }
            case BackendResult.Unreachable(String reason) -> {
                exchange.log().error(() -> "Execution failed due to a network error: " + reason);
                yield new Failure(FailureType.INTEGRATION_FAILURE, "Network error communicating with endpoint")
                        .outcome();
            }
            case BackendResult.Misconfigured(String reason) -> {
                exchange.log().error(() -> "Execution failed due to configuration error: " + reason);
                yield Failure.misconfigured().outcome();
            }
            case BackendResult.Rejected(Reason reason, String message) -> rejected(exchange, reason, message);
        };
    }

    private static Optional<Integer> status(BackendResult result) {
        return result instanceof BackendResult.Responded responded ? Optional.of(responded.status()) : Optional.empty();
    }

    private static void logResponse(Exchange exchange, Duration after, int status, Headers headers, byte[] body) {
        exchange.log()
                .info(() ->
                        "Received response. Status: " + status + ", Integration latency: " + after.toMillis() + " ms");
        exchange.log().info(() -> "Endpoint response headers: " + LogText.of(headers));
        exchange.log().info(() -> "Endpoint response body before transformations: " + LogText.of(body));
    }

    /* Clients are not told why: only that it was not their fault, except where it was. */
    private static Outcome rejected(Exchange exchange, Reason reason, String message) {
        return switch (reason) {
            case NOT_FOUND, NOT_PERMITTED, INVALID -> {
                exchange.log().error(() -> "Execution failed due to configuration error: " + message);
                yield Failure.misconfigured().outcome();
            }
            case THROTTLED -> {
                exchange.log().error(() -> "Lambda invocation failed with status: 429. " + message);
                yield new Failure(FailureType.INTEGRATION_FAILURE, INTERNAL)
                        .withStatus(500)
                        .outcome();
            }
            case TOO_LARGE -> {
                exchange.log().error(() -> "Lambda invocation failed with status: 413. " + message);
                yield new Failure(FailureType.REQUEST_TOO_LARGE, "Request Too Long").outcome();
            }
        };
    }
}
