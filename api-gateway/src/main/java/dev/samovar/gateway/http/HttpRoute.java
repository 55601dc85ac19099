package dev.samovar.gateway.http;

import java.util.List;
import java.util.Optional;

/**
 * Which requests an API answers, and who may send them.
 *
 * @param routeKey such as <code>GET /pets/{id}</code>, or {@code $default}
 * @param target {@code integrations/<integrationId>}
 * @param apiGatewayManaged whether it was made together with the API, and belongs to its target
 */
public record HttpRoute(
        String routeId,
        String routeKey,
        Optional<String> target,
        HttpAuthorization authorizationType,
        Optional<String> authorizerId,
        List<String> authorizationScopes,
        boolean apiKeyRequired,
        Optional<String> operationName,
        boolean apiGatewayManaged) {
    /** The key of the route for requests that have no other. */
    public static final String DEFAULT = "$default";

    private static final String INTEGRATIONS = "integrations/";

    /** A route that everybody may use, and that leads nowhere yet. */
    public static HttpRoute open(String routeKey) {
        return new HttpRoute(
                "",
                routeKey,
                Optional.empty(),
                HttpAuthorization.NONE,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                false);
    }

    /** The integration that the route leads to. */
    public Optional<String> integrationId() {
        return target.filter(to -> to.startsWith(INTEGRATIONS)).map(to -> to.substring(INTEGRATIONS.length()));
    }

    HttpRoute withId(String id) {
        return new HttpRoute(
                id,
                routeKey,
                target,
                authorizationType,
                authorizerId,
                authorizationScopes,
                apiKeyRequired,
                operationName,
                apiGatewayManaged);
    }

    /** The same route for those who prove who they are. */
    public HttpRoute guarded(HttpAuthorization authorization, Optional<String> authorizer, List<String> scopes) {
        return new HttpRoute(
                routeId,
                routeKey,
                target,
                authorization,
                authorizer,
                scopes,
                apiKeyRequired,
                operationName,
                apiGatewayManaged);
    }

    /** The same route to an integration. */
    public HttpRoute to(HttpIntegration integration) {
        return new HttpRoute(
                routeId,
                routeKey,
                Optional.of(INTEGRATIONS + integration.integrationId()),
                authorizationType,
                authorizerId,
                authorizationScopes,
                apiKeyRequired,
                operationName,
                apiGatewayManaged);
    }

    /** The same route for other requests. */
    public HttpRoute withRouteKey(String key) {
        return new HttpRoute(
                routeId,
                key,
                target,
                authorizationType,
                authorizerId,
                authorizationScopes,
                apiKeyRequired,
                operationName,
                apiGatewayManaged);
    }

    public HttpRoute withOperationName(Optional<String> name) {
        return new HttpRoute(
                routeId,
                routeKey,
                target,
                authorizationType,
                authorizerId,
                authorizationScopes,
                apiKeyRequired,
                name,
                apiGatewayManaged);
    }

    /** The same route as one that was made together with its API. */
    HttpRoute managed() {
        return new HttpRoute(
                routeId,
                routeKey,
                target,
                authorizationType,
                authorizerId,
                authorizationScopes,
                apiKeyRequired,
                operationName,
                true);
    }
}
