package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.http.HttpRoute;
import java.util.Map;

/** Who may use a route, made ready to serve. */
public sealed interface RouteAccess {

    /** Everybody. */
    record Open() implements RouteAccess {}

    /** Whoever signs. */
    record BySignature() implements RouteAccess {}

    /** Whoever has a token. */
    record ByToken(TokenRules rules) implements RouteAccess {}

    /** Whom a function lets pass. */
    record ByFunction(FunctionRules rules) implements RouteAccess {}

    /**
     * Makes the access to a route ready.
     *
     * @param authorizers of the API, by id
     */
    static RouteAccess compile(HttpRoute route, Map<String, HttpAuthorizer> authorizers) {
        return switch (route.authorizationType()) {
            case NONE -> new Open();
            case AWS_IAM -> new BySignature();
            case JWT -> new ByToken(TokenRules.compile(authorizer(route, authorizers), route.authorizationScopes()));
            case CUSTOM -> new ByFunction(FunctionRules.compile(authorizer(route, authorizers)));
        };
    }

    private static HttpAuthorizer authorizer(HttpRoute route, Map<String, HttpAuthorizer> authorizers) {
        return HttpAuthorizers.get(authorizers, route.authorizerId().orElse(""));
    }
}
