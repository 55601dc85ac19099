package dev.samovar.gateway.api;

import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Question;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.KeySet;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.function.FunctionBackend;
import dev.samovar.gateway.backend.function.FunctionCall;
import dev.samovar.gateway.backend.function.FunctionOutcome;
import dev.samovar.gateway.backend.function.Functions;
import dev.samovar.gateway.backend.service.LocalServices;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.step.Backends;
import dev.samovar.gateway.step.RestPorts;
import dev.samovar.gateway.throttle.Throttle;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.protocol.RequestIds;
import dev.samovar.time.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What tests of methods go through; nothing but mocks and a doorman stands behind it. */
@ApplicationScoped
class TestPipeline {

    @Produces
    @Singleton
    RandomGenerator random() {
        return new Random(7);
    }

    @Produces
    @Singleton
    FunctionJudges judges(Scheduler scheduler) {
        return new FunctionJudges((question, reply) -> reply.accept(reply(question)), scheduler::nanoTime);
    }

    /* Anna is the only one whom the doorman knows. */
    private static Reply reply(Question question) {
        String event = new String(question.event(), StandardCharsets.UTF_8);
        return event.contains("\"authorizationToken\":\"anna\"")
                ? new Reply.Returned("""
                        {"principalId": "anna", "context": {"tea": "assam"}, "policyDocument": {"Version": "2012-10-17",
                        "Statement": [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": "*"}]}}
                        """.getBytes(StandardCharsets.UTF_8))
                : new Reply.Raised(Optional.of("Unauthorized"));
    }

    @Produces
    @Singleton
    RestPorts ports(Scheduler scheduler, FunctionJudges judges, UsageMeter usage, RequestIds requestIds) {
        return new RestPorts(
                scheduler,
                Runnable::run,
                judges,
                new TokenCheck((_, _) -> CompletableFuture.completedFuture(new KeySet(Map.of())), scheduler),
                new SignatureCheck(Map.of(), scheduler),
                new KeyDirectory(),
                usage,
                new Throttle(scheduler),
                new ReplyCaches(1 << 20, scheduler::nanoTime),
                new Backends(
                        new FunctionBackend(new NoFunctions()),
                        (_, _, ended) -> {
                            ended.accept(new BackendResult.Unreachable("no network"));
                            return () -> {};
                        },
                        new LocalServices(List.of(), requestIds)));
    }

    private static final class NoFunctions implements Functions {
        @Override
        public void invoke(FunctionCall call, Consumer<FunctionOutcome> ended) {
            ended.accept(new FunctionOutcome.Refused(
                    BackendResult.Rejected.Reason.NOT_FOUND, "no function " + call.function()));
        }

        @Override
        public void enqueue(FunctionCall call, Consumer<FunctionOutcome> ended) {
            invoke(call, ended);
        }
    }
}
