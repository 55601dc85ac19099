package dev.samovar.gateway.rest;

import java.util.List;
import java.util.Map;

/**
 * All that an API is: what its owner edits, and what a deployment freezes.
 *
 * @param resources by id
 * @param models by name
 * @param requestValidators by id
 * @param authorizers by id
 * @param gatewayResponses those that were changed, by type
 * @param documentation its parts, by id
 */
public record ApiDefinition(
        RestApi api,
        Map<String, Resource> resources,
        Map<String, Model> models,
        Map<String, RequestValidator> requestValidators,
        Map<String, Authorizer> authorizers,
        Map<String, GatewayResponse> gatewayResponses,
        Map<String, DocumentationPart> documentation) {

    /** The resource without a parent. */
    public Resource root() {
        return resources.values().stream()
                .filter(resource -> resource.parentId().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an API without a root: " + api.id()));
    }

    /** The resources right below one. */
    public List<Resource> children(Resource parent) {
        return resources.values().stream()
                .filter(resource ->
                        resource.parentId().filter(parent.id()::equals).isPresent())
                .toList();
    }
}
