package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.policy.Verdict;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.authorize.token.TokenResult;
import dev.samovar.gateway.authorize.token.UserPoolAuthorizer;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import java.util.Map;
import java.util.Optional;

/** Lets those pass who show a token of a user pool, unless the API has a policy that does not. */
final class TokenAccess {
    private final TokenCheck tokens;

    TokenAccess(TokenCheck tokens) {
        this.tokens = tokens;
    }

    Outcome decide(Exchange exchange, UserPoolAuthorizer authorizer) {
        return AuthorizeStep.soon(
                authorizer.check(exchange.request().headers(), tokens), result -> outcome(exchange, result));
    }

    private static Outcome outcome(Exchange exchange, TokenResult result) {
        return switch (result) {
            case TokenResult.Valid valid -> valid(exchange, valid);
            case TokenResult.Expired() -> AccessFailures.EXPIRED_TOKEN.outcome();
            case TokenResult.Invalid _ -> AccessFailures.UNAUTHORIZED.outcome();
            case TokenResult.Undecided(String reason) -> AccessFailures.misconfigured(exchange, reason);
        };
    }

    private static Outcome valid(Exchange exchange, TokenResult.Valid token) {
        exchange.authorization(new Authorization(
                Optional.empty(), Map.of(), UserPoolAuthorizer.texts(token), Optional.empty(), Map.of(), 0));
        /* Unlike a function's, a token's word is not enough where the API's policy says nothing. */
        Verdict verdict = Policies.ofApi(exchange, Optional.empty()).orElse(Verdict.ALLOWED);
        return verdict == Verdict.ALLOWED
                ? Outcome.PASSED
                : AccessFailures.denied(exchange, Optional.empty(), verdict).outcome();
    }
}
