package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.MethodAccess;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Finds out who sends a request, and whether they may. */
public final class AuthorizeStep implements Step {
    private final SignatureAccess signatures;
    private final FunctionAccess functions;
    private final TokenAccess tokens;

    /**
     * A step that decides by signatures, functions and tokens.
     *
     * @param signedPath the whole path as the client sent it: that is what signatures are about
     */
    public AuthorizeStep(
            FunctionJudges judges,
            TokenCheck tokenCheck,
            SignatureCheck signatureCheck,
            Function<Exchange, String> signedPath) {
        signatures = new SignatureAccess(signatureCheck, signedPath);
        functions = new FunctionAccess(judges);
        tokens = new TokenAccess(tokenCheck);
    }

    @Override
    public Outcome take(Exchange exchange) {
        return switch (exchange.route().method().access()) {
            case MethodAccess.Open() -> Outcome.PASSED;
            case MethodAccess.BySignature() -> signatures.decide(exchange);
            case MethodAccess.ByFunction(var authorizer) -> functions.decide(exchange, authorizer);
            case MethodAccess.ByUserPool(var authorizer) -> tokens.decide(exchange, authorizer);
            case MethodAccess.Misconfigured(String reason) -> AccessFailures.misconfigured(exchange, reason);
        };
    }

    /** The outcome now if it can be told, otherwise when it can: most answers are known, and waiting costs. */
    static <T> Outcome soon(CompletableFuture<T> answer, Function<T, Outcome> outcome) {
        return answer.isDone() && !answer.isCompletedExceptionally()
                ? outcome.apply(answer.join())
                : new Outcome.Pending(answer.thenApply(outcome));
    }
}
