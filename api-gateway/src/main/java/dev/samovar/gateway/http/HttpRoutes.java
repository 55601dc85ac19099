package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.util.Map;
import java.util.Optional;

/** The routes of a definition that is being changed. */
public final class HttpRoutes {
    private static final int ROUTES_MAX = 300;

    private final HttpDraft draft;

    public HttpRoutes(HttpDraft draft) {
        this.draft = draft;
    }

    /** The route of an id. */
    public static HttpRoute get(Map<String, HttpRoute> routes, String id) {
        return Optional.ofNullable(routes.get(id))
                .orElseThrow(() -> new NotFound.Named("Route identifier").exception());
    }

    /** Adds a route, whatever id it has. */
    public HttpRoute create(HttpRoute asked) {
        if (draft.routes().size() >= ROUTES_MAX) {
            throw new LimitExceeded("Max number of routes (" + ROUTES_MAX + ") reached for this API").exception();
        }
        return put(asked.withId(draft.newId(draft.routes())));
    }

    /** Adds a route, or replaces it by a changed one. */
    public HttpRoute put(HttpRoute route) {
        check(route);
        draft.routes().put(route.routeId(), route);
        return route;
    }

    public void delete(String id) {
        get(draft.routes(), id);
        draft.routes().remove(id);
    }

    private void check(HttpRoute route) {
        RouteKey.parse(route.routeKey());
        boolean isTaken = draft.routes().values().stream()
                .anyMatch(other -> !other.routeId().equals(route.routeId())
                        && other.routeKey().equals(route.routeKey()));
        if (isTaken) {
            throw new Conflict("Route with key " + route.routeKey() + " already exists for this API").exception();
        }
        if (route.apiKeyRequired()) {
            throw new BadRequest("Api keys are not supported for HTTP APIs").exception();
        }
        if (route.target().isPresent()) {
            String target = route.target().get();
            if (route.integrationId().filter(draft.integrations()::containsKey).isEmpty()) {
                throw new BadRequest("Invalid route target: " + target
                                + ". It must be integrations/ followed by the id of an integration")
                        .exception();
            }
        }
        checkAuthorization(route);
    }

    private void checkAuthorization(HttpRoute route) {
        switch (route.authorizationType()) {
            case NONE, AWS_IAM -> {
                if (!route.authorizationScopes().isEmpty()) {
                    throw new BadRequest("Scopes may only be set on routes with authorization type JWT").exception();
                }
            }
            case CUSTOM -> checkAuthorizer(route, HttpAuthorizer.Type.REQUEST);
            case JWT -> checkAuthorizer(route, HttpAuthorizer.Type.JWT);
        }
    }

    private void checkAuthorizer(HttpRoute route, HttpAuthorizer.Type type) {
        boolean fits = route.authorizerId()
                .flatMap(id -> Optional.ofNullable(draft.authorizers().get(id)))
                .filter(authorizer -> authorizer.authorizerType() == type)
                .isPresent();
        if (!fits) {
            throw new BadRequest("Invalid authorizer ID specified. Setting the authorization type to "
                            + route.authorizationType() + " requires a valid authorizer.")
                    .exception();
        }
    }
}
