package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.gateway.rest.GatewayResponse;
import dev.samovar.gateway.rest.Model;
import dev.samovar.gateway.rest.RequestValidator;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A definition that is being changed. It is a copy: whoever gives up halfway has changed nothing. The maps are live, and
 * in the order in which things were made; the rules for what goes into them are in the classes beside this one.
 */
public final class Draft {
    private RestApi api;
    private final Map<String, Resource> resources;
    private final Map<String, Model> models;
    private final Map<String, RequestValidator> requestValidators;
    private final Map<String, Authorizer> authorizers;
    private final Map<String, GatewayResponse> gatewayResponses;
    private final Map<String, DocumentationPart> documentation;
    private final Ids ids;

    public Draft(ApiDefinition before, Ids ids) {
        api = before.api();
        resources = new LinkedHashMap<>(before.resources());
        models = new LinkedHashMap<>(before.models());
        requestValidators = new LinkedHashMap<>(before.requestValidators());
        authorizers = new LinkedHashMap<>(before.authorizers());
        gatewayResponses = new LinkedHashMap<>(before.gatewayResponses());
        documentation = new LinkedHashMap<>(before.documentation());
        this.ids = ids;
    }

    public RestApi api() {
        return api;
    }

    public void api(RestApi changed) {
        api = changed;
    }

    /** By id. */
    public Map<String, Resource> resources() {
        return resources;
    }

    /** By name. */
    public Map<String, Model> models() {
        return models;
    }

    /** By id. */
    public Map<String, RequestValidator> requestValidators() {
        return requestValidators;
    }

    /** By id. */
    public Map<String, Authorizer> authorizers() {
        return authorizers;
    }

    /** By type. */
    public Map<String, GatewayResponse> gatewayResponses() {
        return gatewayResponses;
    }

    /** By id. */
    public Map<String, DocumentationPart> documentation() {
        return documentation;
    }

    /** An id that nothing in one of the maps has. */
    public String newId(Map<String, ?> among) {
        return ids.part(among::containsKey);
    }

    /** What came of it. */
    public ApiDefinition definition() {
        return new ApiDefinition(
                api,
                frozen(resources),
                frozen(models),
                frozen(requestValidators),
                frozen(authorizers),
                frozen(gatewayResponses),
                frozen(documentation));
    }

    private static <T> Map<String, T> frozen(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
