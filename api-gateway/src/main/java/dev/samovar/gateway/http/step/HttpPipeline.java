package dev.samovar.gateway.http.step;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.pipeline.Flow;
import dev.samovar.gateway.step.RestPorts;
import dev.samovar.gateway.throttle.Limit;
import java.util.List;
import java.util.function.BiConsumer;

/** The way of a request to an HTTP API, in AWS's order. */
public final class HttpPipeline {

    private HttpPipeline() {}

    /**
     * The whole way, from the preflight to the reply.
     *
     * @param mistakes hears of what steps throw: they never should
     */
    public static Flow<HttpExchange> of(
            RestPorts ports, HttpJudges judges, BiConsumer<HttpExchange, Throwable> mistakes) {
        List<HttpStep> steps = List.of(
                new PreflightStep(),
                new HttpRouteStep(),
                new HttpAuthorizeStep(judges, ports.tokens(), ports.signatures()),
                new HttpThrottleStep(ports.throttle(), Limit.ACCOUNT),
                new HttpIntegrateStep(ports.backends(), ports.scheduler(), ports.workers()),
                new HttpReplyStep(ports.workers()));
        return HttpFlow.of(steps, mistakes, ports.scheduler());
    }
}
