package dev.samovar.gateway.step;

import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.GatewayResponses;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.throttle.Limit;
import java.util.List;
import java.util.function.BiConsumer;

/** The way of a request to a REST API, in AWS's order. */
public final class RestPipeline {

    private RestPipeline() {}

    /**
     * The whole way, from the route to the reply.
     *
     * @param mistakes hears of what steps throw: they never should
     */
    public static Pipeline of(RestPorts ports, BiConsumer<Exchange, Throwable> mistakes) {
        List<Step> steps = List.of(
                new RouteStep(),
                new MethodArnStep(),
                new ResourcePolicyStep(),
                new AuthorizeStep(
                        ports.judges(),
                        ports.tokens(),
                        ports.signatures(),
                        exchange -> exchange.request().sentPath()),
                new ApiKeyStep(ports.keys()),
                new ThrottleStep(ports.throttle(), ports.keys(), ports.usage(), Limit.ACCOUNT),
                new BeginStep(),
                new ValidateStep(ports.workers()),
                new CacheStep(ports.caches(), RestPipeline::mayInvalidateCache),
                new MapRequestStep(ports.workers()),
                new IntegrateStep(ports.backends(), ports.scheduler(), ports.workers()),
                new MapResponseStep(ports.workers()),
                new ProxyReplyStep(ports.workers()),
                new ReplyStep());
        return new Pipeline(steps, new GatewayResponses(), mistakes, ports.scheduler());
    }

    /** What a test of a method goes through: nobody is asked who sends it, and nothing is counted or kept. */
    public static Pipeline ofTests(RestPorts ports, BiConsumer<Exchange, Throwable> mistakes) {
        List<Step> steps = List.of(
                new RouteStep(),
                new BeginStep(),
                new ValidateStep(ports.workers()),
                new MapRequestStep(ports.workers()),
                new IntegrateStep(ports.backends(), ports.scheduler(), ports.workers()),
                new MapResponseStep(ports.workers()),
                new ProxyReplyStep(ports.workers()),
                new ReplyStep());
        return new Pipeline(steps, new GatewayResponses(), mistakes, ports.scheduler());
    }

    private static boolean mayInvalidateCache(Exchange exchange) {
        return exchange.authorization()
                .filter(Authorization::mayInvalidateCache)
                .isPresent();
    }
}
