package dev.samovar.gateway.api.test;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.edit.Integrations;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.Stage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One method of an API on a stage that is there for this one request. */
record TestedMethod(ApiDefinition definition, Resource resource, Method method) {
    static final String STAGE = "test-invoke-stage";

    /** @throws dev.samovar.gateway.rest.GatewayException if there is no such method, or nothing behind it */
    static TestedMethod find(ApiDefinition definition, String resourceId, String verb) {
        Method method = Methods.get(definition.resources(), resourceId, verb);
        Integrations.of(method);
        return new TestedMethod(definition, ResourceTree.get(definition.resources(), resourceId), method);
    }

    LiveStage stage(AccountRegion home, Map<String, String> variables, Instant now) {
        var stage = new Stage(
                STAGE,
                STAGE,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                variables,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                now,
                now);
        var release = new Release(new DeployedApi(STAGE, alone()), variables, false);
        return new LiveStage(home, definition.api().id(), stage, release, Optional.empty());
    }

    /* Other methods may not be ready to serve. */
    private ApiDefinition alone() {
        Resource only = new Resource(
                resource.id(),
                resource.parentId(),
                resource.pathPart(),
                resource.path(),
                Map.of(method.httpMethod(), method));
        return new ApiDefinition(
                definition.api(),
                Map.of(only.id(), only),
                definition.models(),
                definition.requestValidators(),
                definition.authorizers(),
                definition.gatewayResponses(),
                definition.documentation());
    }
}
