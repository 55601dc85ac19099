package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.RouteKey;
import dev.samovar.gateway.http.change.RequestChanges;
import dev.samovar.gateway.http.change.ResponseChanges;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A route made ready to serve.
 *
 * @param changes what becomes of requests
 * @param answers what becomes of responses
 * @param access who may use it
 * @param timeout how long its backend is waited for
 */
public record ServedRoute(
        HttpRoute route,
        RouteKey key,
        HttpTarget target,
        RequestChanges changes,
        ResponseChanges answers,
        RouteAccess access,
        Duration timeout) {

    static ServedRoute of(HttpDefinition definition, HttpRoute route) {
        HttpTarget target =
                integration(definition, route).map(HttpTarget::compile).orElseGet(HttpTarget.Nowhere::new);
        boolean isService = target instanceof HttpTarget.Service;
        return new ServedRoute(
                route,
                RouteKey.parse(route.routeKey()),
                target,
                RequestChanges.compile(integration(definition, route)
                        .filter(_ -> !isService)
                        .map(HttpIntegration::requestParameters)
                        .orElse(Map.of())),
                ResponseChanges.compile(integration(definition, route)
                        .map(HttpIntegration::responseParameters)
                        .orElse(Map.of())),
                RouteAccess.compile(route, definition.authorizers()),
                Duration.ofMillis(integration(definition, route)
                        .map(HttpIntegration::timeoutInMillis)
                        .orElse(HttpIntegration.TIMEOUT_MILLIS_MAX)));
    }

    private static Optional<HttpIntegration> integration(HttpDefinition definition, HttpRoute route) {
        return route.integrationId().map(definition.integrations()::get);
    }
}
