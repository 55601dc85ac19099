package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import java.util.Optional;

/** The route that an API gets together with a target, and its integration. Others may be added beside them. */
public final class QuickCreation {
    private final HttpDraft draft;

    public QuickCreation(HttpDraft draft) {
        this.draft = draft;
    }

    /**
     * Makes the route and the integration.
     *
     * @param target a function's ARN, or an address
     * @param credentials the role to call it with
     */
    public void create(String target, Optional<String> credentials, String routeKey) {
        HttpIntegration integration = new HttpIntegrations(draft)
                .create(HttpIntegration.toward(target, Optional.empty()).managed(target, credentials));
        new HttpRoutes(draft).create(HttpRoute.open(routeKey).to(integration).managed());
    }

    /** Changes the integration, or the requests that it is for; what is not said stays. */
    public void change(Optional<String> target, Optional<String> credentials, Optional<String> routeKey) {
        if (target.isPresent() || credentials.isPresent()) {
            HttpIntegration before = draft.integrations().values().stream()
                    .filter(HttpIntegration::apiGatewayManaged)
                    .findFirst()
                    .orElseThrow(QuickCreation::notQuick);
            new HttpIntegrations(draft)
                    .put(before.managed(target.or(before::integrationUri).orElseThrow(), credentials));
        }
        if (routeKey.isPresent()) {
            HttpRoute before = draft.routes().values().stream()
                    .filter(HttpRoute::apiGatewayManaged)
                    .findFirst()
                    .orElseThrow(QuickCreation::notQuick);
            new HttpRoutes(draft).put(before.withRouteKey(routeKey.get()));
        }
    }

    private static GatewayException notQuick() {
        return new BadRequest("Target, credentialsArn and routeKey are only supported for APIs that were made with a"
                        + " target")
                .exception();
    }
}
