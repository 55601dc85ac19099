package dev.samovar.gateway.step;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;

/** Writes down what a request is that got through to its method. */
final class BeginStep implements Step {
    @Override
    public Outcome take(Exchange exchange) {
        ExecutionLog log = exchange.log();
        GatewayRequest request = exchange.request();
        log.info(() -> "Starting execution for request: " + exchange.id().requestId());
        log.info(() -> "HTTP Method: " + request.method() + ", Resource Path: " + request.path());
        log.info(() -> "Method request path: " + exchange.route().pathParameters());
        log.info(() -> "Method request query string: " + request.query().all());
        log.info(() -> "Method request headers: " + LogText.of(request.headers()));
        log.info(() -> "Method request body before transformations: " + LogText.of(request.body()));
        return Outcome.PASSED;
    }
}
