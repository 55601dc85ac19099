package dev.samovar.gateway.http;

import java.util.List;
import java.util.Optional;

/**
 * Which requests an API answers, and who may send them.
 *
 * @param routeKey such as <code>GET /pets/{id}</code>, or {@code $default}
 * @param target {@code integrations/<integrationId>}
 */
public record HttpRoute(
        String routeId,
        String routeKey,
        Optional<String> target,
        HttpAuthorization authorizationType,
        Optional<String> authorizerId,
        List<String> authorizationScopes,
        boolean apiKeyRequired,
        Optional<String> operationName) {
    /** The key of the route for requests that have no other. */
    public static final String DEFAULT = "$default";

    private static final String INTEGRATIONS = "integrations/";

    /** The integration that the route leads to. */
    public Optional<String> integrationId() {
        return target.filter(to -> to.startsWith(INTEGRATIONS)).map(to -> to.substring(INTEGRATIONS.length()));
    }
}
