package dev.samovar.gateway.http.step;

import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.RouteAccess;
import dev.samovar.gateway.pipeline.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Finds out who sends a request, and whether they may. */
public final class HttpAuthorizeStep implements HttpStep {
    private final SignedCallers signatures;
    private final TokenCallers tokens;
    private final JudgedCallers functions;

    public HttpAuthorizeStep(HttpJudges judges, TokenCheck tokenCheck, SignatureCheck signatureCheck) {
        signatures = new SignedCallers(signatureCheck);
        tokens = new TokenCallers(tokenCheck);
        functions = new JudgedCallers(judges);
    }

    @Override
    public Outcome take(HttpExchange exchange) {
        return switch (exchange.route().access()) {
            case RouteAccess.Open() -> Outcome.PASSED;
            case RouteAccess.BySignature() -> signatures.decide(exchange);
            case RouteAccess.ByToken(var rules) -> tokens.decide(exchange, rules);
            case RouteAccess.ByFunction(var rules) -> functions.decide(exchange, rules);
        };
    }

    /** The outcome now if it can be told, otherwise when it can: most answers are known, and waiting costs. */
    static <T> Outcome soon(CompletableFuture<T> answer, Function<T, Outcome> outcome) {
        return answer.isDone() && !answer.isCompletedExceptionally()
                ? outcome.apply(answer.join())
                : new Outcome.Pending(answer.thenApply(outcome));
    }
}
