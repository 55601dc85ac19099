package dev.samovar.gateway.api.test;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.edit.Authorizers;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExchangeIds;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.step.RestPorts;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.time.Scheduler;
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
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** Asks an authorizer about a caller that there is not, and tells what it said. */
@Path("/restapis/{restapi_id}/authorizers/{authorizer_id}")
final class TestInvokeAuthorizer {
    private final RestApis registry;
    private final Decisions decisions;
    private final Scheduler clock;
    private final ExchangeIds ids;
    private final FunctionJudges judges;
    private final TokenCheck tokens;

    TestInvokeAuthorizer(
            RestApis registry, Decisions decisions, RestPorts ports, Scheduler clock, RandomGenerator random) {
        this.registry = registry;
        this.decisions = decisions;
        this.clock = clock;
        ids = new ExchangeIds(random);
        judges = ports.judges();
        tokens = ports.tokens();
    }

    record Request(
            Optional<Map<String, String>> headers,
            Optional<Map<String, List<String>>> multiValueHeaders,
            Optional<String> pathWithQueryString,
            Optional<String> body,
            Optional<Map<String, String>> stageVariables,
            Optional<Map<String, String>> additionalContext)
            implements ApiRequest {

        TestRequest sent() {
            return new TestRequest(pathWithQueryString, headers, multiValueHeaders, body);
        }
    }

    record Response(
            int clientStatus,
            String log,
            long latency,
            Optional<String> principalId,
            Optional<String> policy,
            Map<String, List<String>> authorization,
            Map<String, String> claims) {}

    @POST
    public CompletionStage<Answer> test(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("authorizer_id") String authorizer,
            Request request) {
        var id = new ApiId(caller.home(), api);
        return decisions
                .ask(() -> Authorizers.get(registry.get(id).authorizers(), authorizer))
                .thenCompose(found -> answer(id, found, request));
    }

    private CompletionStage<Answer> answer(ApiId api, Authorizer authorizer, Request asked) {
        Instant begin = clock.instant();
        ExchangeId id = ids.next(Optional.empty(), begin);
        var log = new AuthorizerLog(id.requestId(), new ExecutionLog(clock));
        var caller = new TestedCaller(
                api,
                asked.sent().of("GET", "/", begin),
                id,
                asked.stageVariables().orElse(Map.of()),
                asked.additionalContext().orElse(Map.of()));
        return new TestedAuthorizer(authorizer, log)
                .judge(caller.attempt(), judges, tokens)
                .thenApply(verdict -> new Answer(new Response(
                        verdict.clientStatus(),
                        log.text(),
                        Duration.between(begin, clock.instant()).toMillis(),
                        verdict.principalId(),
                        verdict.policy(),
                        verdict.authorization(),
                        verdict.claims())));
    }
}
