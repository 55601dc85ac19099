package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.util.Map;
import java.util.Optional;

/** The integrations of a definition that is being changed. */
public final class HttpIntegrations {
    private static final int INTEGRATIONS_MAX = 300;

    private final HttpDraft draft;

    public HttpIntegrations(HttpDraft draft) {
        this.draft = draft;
    }

    /** The integration of an id. */
    public static HttpIntegration get(Map<String, HttpIntegration> integrations, String id) {
        return Optional.ofNullable(integrations.get(id))
                .orElseThrow(() -> new NotFound.Named("Integration identifier").exception());
    }

    /** Adds an integration, whatever id it has. */
    public HttpIntegration create(HttpIntegration asked) {
        if (draft.integrations().size() >= INTEGRATIONS_MAX) {
            throw new LimitExceeded("Max number of integrations (" + INTEGRATIONS_MAX + ") reached for this API")
                    .exception();
        }
        return put(asked.withId(draft.newId(draft.integrations())));
    }

    /** Adds an integration, or replaces it by a changed one. */
    public HttpIntegration put(HttpIntegration integration) {
        IntegrationRules.check(integration);
        draft.integrations().put(integration.integrationId(), integration);
        return integration;
    }

    public void delete(String id) {
        if (get(draft.integrations(), id).apiGatewayManaged()) {
            throw new BadRequest("Cannot delete Integration '" + id + "'. It is managed by API Gateway").exception();
        }
        boolean isUsed = draft.routes().values().stream()
                .anyMatch(route -> route.integrationId().filter(id::equals).isPresent());
        if (isUsed) {
            throw new Conflict("Cannot delete Integration '" + id + "'. It is used by at least one Route").exception();
        }
        draft.integrations().remove(id);
    }
}
