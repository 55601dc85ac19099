package dev.samovar.gateway.api.deployment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.samovar.gateway.registry.FrozenApi;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Deployment;
import dev.samovar.gateway.rest.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deployment as the management API describes it.
 *
 * @param apiSummary by path and verb
 */
record DeploymentOutput(@JsonUnwrapped Deployment deployment, Map<String, Map<String, MethodSummary>> apiSummary) {

    /** What a deployment tells of a method. */
    record MethodSummary(AuthorizationType authorizationType, boolean apiKeyRequired) {}

    static DeploymentOutput of(FrozenApi frozen) {
        return new DeploymentOutput(frozen.deployment(), Map.of());
    }

    /** Describes a deployment, with a summary of its methods if {@code embed} says so. */
    static DeploymentOutput of(FrozenApi frozen, List<String> embed) {
        return embed.contains("apisummary")
                ? new DeploymentOutput(frozen.deployment(), summary(frozen.definition()))
                : of(frozen);
    }

    private static Map<String, Map<String, MethodSummary>> summary(ApiDefinition definition) {
        Map<String, Map<String, MethodSummary>> paths = new LinkedHashMap<>();
        definition.resources().values().stream()
                .filter(resource -> !resource.methods().isEmpty())
                .forEach(resource -> paths.put(resource.path(), summary(resource)));
        return paths;
    }

    private static Map<String, MethodSummary> summary(Resource resource) {
        Map<String, MethodSummary> verbs = new LinkedHashMap<>();
        resource.methods()
                .forEach((verb, method) ->
                        verbs.put(verb, new MethodSummary(method.authorizationType(), method.apiKeyRequired())));
        return verbs;
    }
}
