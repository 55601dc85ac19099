package dev.samovar.gateway.http.step;

import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.authorize.token.TokenResult;
import dev.samovar.gateway.http.exchange.HttpCaller;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.TokenRules;
import dev.samovar.gateway.pipeline.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lets those pass who have a token. */
final class TokenCallers {
    private final TokenCheck tokens;

    TokenCallers(TokenCheck tokens) {
        this.tokens = tokens;
    }

    Outcome decide(HttpExchange exchange, TokenRules rules) {
        Optional<String> token = new HttpValues(exchange)
                .apply(rules.source().name())
                .map(Object::toString)
                .filter(text -> !text.isBlank());
        return token.isEmpty()
                ? HttpFailures.UNAUTHORIZED.withValidationError("Bearer").outcome()
                : HttpAuthorizeStep.soon(
                        tokens.check(token.get(), Set.of(rules.issuer())), result -> outcome(exchange, rules, result));
    }

    private static Outcome outcome(HttpExchange exchange, TokenRules rules, TokenResult result) {
        return switch (result) {
            case TokenResult.Valid(Map<String, Object> claims, List<String> scopes) -> {
                if (!rules.isMeantForThis(claims)) {
                    yield invalid(rules, "the token does not have a valid audience");
                }
                exchange.caller(
                        new HttpCaller.OfToken(texts(claims), rules.scopes().isEmpty() ? List.of() : scopes));
                yield rules.isGranted(scopes) ? Outcome.PASSED : HttpFailures.FORBIDDEN.outcome();
            }
            case TokenResult.Expired() -> invalid(rules, "the token has expired");
            case TokenResult.Invalid(String reason) -> invalid(rules, reason);
            case TokenResult.Undecided(String _) -> HttpFailures.AUTHORIZER.outcome();
        };
    }

    private static Outcome invalid(TokenRules rules, String reason) {
        return HttpFailures.UNAUTHORIZED
                .withValidationError("Bearer scope=\"" + String.join(" ", rules.scopes())
                        + "\" error=\"invalid_token\" error_description=\"" + reason + "\"")
                .outcome();
    }

    private static Map<String, String> texts(Map<String, Object> claims) {
        Map<String, String> texts = new TreeMap<>();
        claims.forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                texts.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]")));
            } else if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }
}
