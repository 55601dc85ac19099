package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.function.Asked;
import dev.samovar.gateway.authorize.function.Attempt;
import dev.samovar.gateway.authorize.function.FunctionAnswer;
import dev.samovar.gateway.authorize.function.FunctionAuthorizer;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.policy.Action;
import dev.samovar.gateway.authorize.policy.Verdict;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.ContextVariables;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import java.util.Map;
import java.util.Optional;

/** Lets those pass whom a function's policy allows to, or the API's where the function's is silent. */
final class FunctionAccess {
    private final FunctionJudges judges;

    FunctionAccess(FunctionJudges judges) {
        this.judges = judges;
    }

    Outcome decide(Exchange exchange, FunctionAuthorizer authorizer) {
        return AuthorizeStep.soon(judges.judge(authorizer, attempt(exchange)), asked -> outcome(exchange, asked));
    }

    private static Attempt attempt(Exchange exchange) {
        return new Attempt(
                exchange.request(),
                exchange.stage().apiId(),
                exchange.stage().stage().stageName(),
                exchange.methodArn(),
                exchange.route().method().resource().path(),
                exchange.route().pathParameters(),
                exchange.release().stageVariables(),
                new ContextVariables(exchange));
    }

    private static Outcome outcome(Exchange exchange, Asked<FunctionAnswer> asked) {
        return switch (asked.answer()) {
            case FunctionAnswer.Judged judged ->
                judged(exchange, judged, asked.latency().toMillis());
            case FunctionAnswer.Unauthorized() -> AccessFailures.UNAUTHORIZED.outcome();
            case FunctionAnswer.TimedOut() -> AccessFailures.timedOut(exchange);
            case FunctionAnswer.Unusable(String reason) -> AccessFailures.misconfigured(exchange, reason);
        };
    }

    private static Outcome judged(Exchange exchange, FunctionAnswer.Judged judged, long latencyMillis) {
        /* Known even of those who may not pass: logs and responses name them. */
        exchange.authorization(new Authorization(
                Optional.of(judged.principalId()),
                judged.context(),
                Map.of(),
                judged.usageIdentifierKey(),
                Map.of(),
                latencyMillis,
                Policies.isAboutCaches(exchange)
                        && verdict(exchange, judged, Action.INVALIDATE_CACHE) == Verdict.ALLOWED));
        Verdict verdict = verdict(exchange, judged, Action.INVOKE);
        return verdict == Verdict.ALLOWED
                ? Outcome.PASSED
                : AccessFailures.denied(verdict).outcome();
    }

    private static Verdict verdict(Exchange exchange, FunctionAnswer.Judged judged, Action action) {
        Verdict verdict = judged.policy().verdict(Policies.question(exchange, Optional.empty(), action));
        return verdict == Verdict.NOT_ALLOWED
                ? Policies.ofApi(exchange, Optional.empty(), action).orElse(verdict)
                : verdict;
    }
}
