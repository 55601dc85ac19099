package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.NotFound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What responses of backends become. */
public final class IntegrationResponses {
    private final Methods methods;

    public IntegrationResponses(Draft draft) {
        methods = new Methods(draft);
    }

    /** The response that leads to a status. */
    public static IntegrationResponse get(Method method, String statusCode) {
        IntegrationResponse response =
                Integrations.of(method).integrationResponses().get(statusCode);
        if (response == null) {
            throw new NotFound.Named("Response status code").exception();
        }
        return response;
    }

    /** Adds a response, or replaces that of the same status. */
    public IntegrationResponse put(String resourceId, String verb, IntegrationResponse response) {
        Method method = methods.get(resourceId, verb);
        Integration integration = Integrations.of(method);
        Mappings.checkResponse(method, response.statusCode(), response.responseParameters());
        Mappings.checkTemplates(response.responseTemplates());
        response.selectionPattern().ifPresent(Mappings::checkPattern);
        Map<String, IntegrationResponse> all = new LinkedHashMap<>(integration.integrationResponses());
        all.put(response.statusCode(), response);
        put(resourceId, method, integration, all);
        return response;
    }

    public void delete(String resourceId, String verb, String statusCode) {
        Method method = methods.get(resourceId, verb);
        get(method, statusCode);
        Integration integration = Integrations.of(method);
        Map<String, IntegrationResponse> left = new LinkedHashMap<>(integration.integrationResponses());
        left.remove(statusCode);
        put(resourceId, method, integration, left);
    }

    private void put(
            String resourceId, Method method, Integration integration, Map<String, IntegrationResponse> responses) {
        methods.put(
                resourceId,
                method.withIntegration(Optional.of(integration.withResponses(Collections.unmodifiableMap(responses)))));
    }
}
