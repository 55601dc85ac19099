package dev.samovar.gateway.api.test;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeIds;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.step.RestPipeline;
import dev.samovar.gateway.step.RestPorts;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.time.Scheduler;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Sends a request to a method as it is now, and tells what happened to it. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
final class TestInvokeMethod {
    private static final Logger LOG = Logger.getLogger(TestInvokeMethod.class);

    private final RestApis registry;
    private final Decisions decisions;
    private final Scheduler clock;
    private final ExchangeIds ids;
    private final Executor workers;
    private final Pipeline pipeline;

    TestInvokeMethod(RestApis registry, Decisions decisions, RestPorts ports, Scheduler clock, RandomGenerator random) {
        this.registry = registry;
        this.decisions = decisions;
        this.clock = clock;
        workers = ports.workers();
        ids = new ExchangeIds(random);
        pipeline = RestPipeline.ofTests(
                ports, (exchange, mistake) -> LOG.error("The test of " + exchange.methodArn() + " failed.", mistake));
    }

    record Request(
            Optional<String> pathWithQueryString,
            Optional<String> body,
            Optional<Map<String, String>> headers,
            Optional<Map<String, List<String>>> multiValueHeaders,
            Optional<String> clientCertificateId,
            Optional<Map<String, String>> stageVariables)
            implements ApiRequest {

        TestRequest sent() {
            return new TestRequest(pathWithQueryString, headers, multiValueHeaders, body);
        }
    }

    record Response(
            int status,
            String body,
            Map<String, String> headers,
            Map<String, List<String>> multiValueHeaders,
            String log,
            long latency) {}

    @POST
    public CompletionStage<Answer> test(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            Request request) {
        Context loop = Vertx.currentContext();
        Instant now = clock.instant();
        /* Making a method ready takes a while: that is not the core's time. */
        return decisions
                .ask(() -> TestedMethod.find(registry.get(new ApiId(caller.home(), api)), resource, verb))
                .thenComposeAsync(
                        method -> {
                            LiveStage stage = method.stage(
                                    caller.home(), request.stageVariables().orElse(Map.of()), now);
                            var exchange = new Exchange(
                                    request.sent().of(verb, method.resource().path(), now),
                                    stage,
                                    stage.production(),
                                    ids.next(Optional.empty(), now),
                                    task -> loop.runOnContext(_ -> task.run()),
                                    new ExecutionLog(clock));
                            return serve(exchange, loop);
                        },
                        workers);
    }

    private CompletionStage<Answer> serve(Exchange exchange, Context loop) {
        var answer = new CompletableFuture<Answer>();
        loop.runOnContext(_ ->
                pipeline.serve(exchange, reply -> answer.complete(new Answer(response(exchange, reply)))));
        return answer;
    }

    private static Response response(Exchange exchange, GatewayReply reply) {
        var headers = new TestHeaders(reply.headers());
        return new Response(
                reply.status(),
                reply.text(),
                headers.last(),
                headers.all(),
                new TestLog(exchange.id().requestId(), exchange.log()).text(),
                exchange.latency().map(Duration::toMillis).orElse(0L));
    }
}
