package dev.samovar.gateway.authorize.token;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.rest.Authorizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An authorizer that believes user pools, made ready to serve one method. */
public final class UserPoolAuthorizer {
    private static final Pattern POOL = Pattern.compile("arn:[\\w-]+:cognito-idp:([\\w-]+):\\d*:userpool/([\\w-]+)");
    private static final String SOURCE = "method.request.header.";

    private final String header;
    private final Set<String> issuers;
    private final Optional<Pattern> audience;
    private final List<String> scopes;

    private UserPoolAuthorizer(Authorizer authorizer, List<String> scopes) {
        header = authorizer
                .identitySource()
                .filter(source -> source.startsWith(SOURCE))
                .map(source -> source.substring(SOURCE.length()))
                .orElseThrow(() -> new IllegalArgumentException("an authorizer without a header: " + authorizer.id()));
        issuers = authorizer.providerArns().stream()
                .map(UserPoolAuthorizer::issuer)
                .collect(Collectors.toSet());
        audience = authorizer.identityValidationExpression().map(Pattern::compile);
        this.scopes = List.copyOf(scopes);
    }

    /**
     * Makes an authorizer ready.
     *
     * @param authorizer of type {@code COGNITO_USER_POOLS}
     * @param scopes of which a token must grant one; if there are none, callers must send identity tokens
     * @throws IllegalArgumentException if it cannot work
     */
    public static UserPoolAuthorizer compile(Authorizer authorizer, List<String> scopes) {
        return new UserPoolAuthorizer(authorizer, scopes);
    }

    private static String issuer(String poolArn) {
        Matcher pool = POOL.matcher(poolArn);
        if (!pool.matches()) {
            throw new IllegalArgumentException("not a user pool: " + poolArn);
        }
        return "https://cognito-idp." + pool.group(1) + ".amazonaws.com/" + pool.group(2);
    }

    /** Looks at the token of a request; the result is there at once if its issuer's keys are known. */
    public CompletableFuture<TokenResult> check(Headers headers, TokenCheck tokens) {
        return headers.last(header)
                .filter(token -> !token.isBlank())
                .map(token -> tokens.check(token, issuers).thenApply(this::meantForThis))
                .orElseGet(() -> CompletableFuture.completedFuture(new TokenResult.Invalid("there is no token")));
    }

    private TokenResult meantForThis(TokenResult result) {
        if (!(result instanceof TokenResult.Valid(Map<String, Object> claims, List<String> granted))) {
            return result;
        }
        if (scopes.isEmpty()
                ? !"id".equals(claims.get("token_use"))
                : granted.stream().noneMatch(scopes::contains)) {
            return new TokenResult.Invalid(
                    scopes.isEmpty() ? "not an identity token" : "the token does not grant a scope of the method");
        }
        return audience.isEmpty() || audiences(claims).anyMatch(this::isExpected)
                ? result
                : new TokenResult.Invalid("the token does not have a valid audience");
    }

    private boolean isExpected(String name) {
        return audience.orElseThrow().matcher(name).matches();
    }

    /* Access tokens of user pools say so elsewhere. */
    private static Stream<String> audiences(Map<String, Object> claims) {
        Object value = claims.containsKey("aud") ? claims.get("aud") : claims.get("client_id");
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> list -> list.stream().map(String::valueOf);
            default -> Stream.of(value.toString());
        };
    }

    /** Claims as methods see them. */
    public static Map<String, String> texts(TokenResult.Valid token) {
        return Claims.texts(token.claims());
    }
}
