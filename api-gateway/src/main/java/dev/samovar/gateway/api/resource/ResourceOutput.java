package dev.samovar.gateway.api.resource;

import dev.samovar.gateway.rest.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource as the management API describes it. */
record ResourceOutput(
        String id,
        Optional<String> parentId,
        Optional<String> pathPart,
        String path,
        Map<String, Object> resourceMethods) {
    private static final String METHODS = "methods";

    /**
     * Describes a resource.
     *
     * @param embed what is to be told along; without {@code methods}, only their verbs are
     */
    static ResourceOutput of(Resource resource, List<String> embed) {
        Map<String, Object> methods = new LinkedHashMap<>();
        resource.methods().forEach((verb, method) -> methods.put(verb, embed.contains(METHODS) ? method : Map.of()));
        return new ResourceOutput(resource.id(), resource.parentId(), resource.pathPart(), resource.path(), methods);
    }
}
