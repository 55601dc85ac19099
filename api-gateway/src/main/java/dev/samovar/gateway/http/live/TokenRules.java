package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.JwtConfiguration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which tokens let pass.
 *
 * @param source where requests have them
 * @param audience of which a token must name one, if there is any
 * @param scopes of which a token must grant one, if there is any
 */
public record TokenRules(IdentityPlace source, String issuer, List<String> audience, List<String> scopes) {

    static TokenRules compile(HttpAuthorizer authorizer, List<String> scopes) {
        JwtConfiguration jwt = authorizer.jwtConfiguration().orElseThrow();
        return new TokenRules(
                IdentityPlace.parse(authorizer.identitySource().getFirst()),
                jwt.issuer().orElse(""),
                jwt.audience(),
                scopes);
    }

    /** Whether a token is meant for this API: one of {@code aud}, or {@code client_id} where there is none. */
    public boolean isMeantForThis(Map<String, Object> claims) {
        Object value = claims.containsKey("aud") ? claims.get("aud") : claims.get("client_id");
        return audience.isEmpty()
                || switch (value) {
                    case null -> false;
                    case Collection<?> list ->
                        list.stream().map(String::valueOf).anyMatch(audience::contains);
                    default -> audience.contains(value.toString());
                };
    }

    public boolean isGranted(List<String> granted) {
        return scopes.isEmpty() || granted.stream().anyMatch(scopes::contains);
    }
}
