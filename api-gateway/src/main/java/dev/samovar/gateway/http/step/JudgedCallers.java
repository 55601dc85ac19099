package dev.samovar.gateway.http.step;

import dev.samovar.gateway.authorize.function.Asked;
import dev.samovar.gateway.http.exchange.HttpCaller;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.FunctionRules;
import dev.samovar.gateway.pipeline.Outcome;
import java.util.List;

/** Lets those pass whom a function lets pass. */
final class JudgedCallers {
    private final HttpJudges judges;

    JudgedCallers(HttpJudges judges) {
        this.judges = judges;
    }

    Outcome decide(HttpExchange exchange, FunctionRules rules) {
        var values = new HttpValues(exchange);
        List<String> identity = rules.sources().stream()
                .map(source -> values.apply(source.name()).map(Object::toString).orElse(""))
                .toList();
        return identity.stream().anyMatch(String::isEmpty)
                ? HttpFailures.UNAUTHORIZED.outcome()
                : HttpAuthorizeStep.soon(judges.judge(exchange, rules, identity), asked -> outcome(exchange, asked));
    }

    private static Outcome outcome(HttpExchange exchange, Asked<Judgement> asked) {
        return switch (asked.answer()) {
            case Judgement.Judged judged -> {
                exchange.caller(new HttpCaller.OfFunction(
                        judged.principalId(), judged.context(), asked.latency().toMillis()));
                yield judged.isAllowed(exchange.routeArn()) ? Outcome.PASSED : HttpFailures.FORBIDDEN.outcome();
            }
            case Judgement.Unauthorized() -> HttpFailures.UNAUTHORIZED.outcome();
            case Judgement.Unusable(String _) -> HttpFailures.AUTHORIZER.outcome();
        };
    }
}
