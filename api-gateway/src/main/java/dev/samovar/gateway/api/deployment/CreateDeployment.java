package dev.samovar.gateway.api.deployment;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.NewDeployment;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Freezes an API, and has a stage serve that if one is named. */
@Path("/restapis/{restapi_id}/deployments")
final class CreateDeployment {
    private final ManagedApis apis;

    CreateDeployment(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> stageName,
            Optional<String> stageDescription,
            Optional<String> description,
            Optional<Boolean> cacheClusterEnabled,
            Optional<String> cacheClusterSize,
            Optional<Map<String, String>> variables,
            Optional<CanaryMember> canarySettings,
            Optional<Boolean> tracingEnabled)
            implements ApiRequest {

        NewDeployment deployment() {
            Optional<String> stage = canarySettings.isPresent() ? stageName : stageName.filter(name -> !name.isEmpty());
            return new NewDeployment(
                    stage,
                    stageDescription,
                    description,
                    cacheClusterEnabled,
                    cacheClusterSize,
                    variables.orElse(Map.of()),
                    canarySettings.map(CanaryMember::canary),
                    tracingEnabled);
        }
    }

    record CanaryMember(
            Optional<Double> percentTraffic,
            Optional<Map<String, String>> stageVariableOverrides,
            Optional<Boolean> useStageCache) {

        NewDeployment.Canary canary() {
            return new NewDeployment.Canary(
                    percentTraffic.orElse(0.0), stageVariableOverrides.orElse(Map.of()), useStageCache.orElse(false));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        NewDeployment asked = request.deployment();
        return apis.change(registry -> registry.deployments().create(id, asked), DeploymentOutput::of);
    }
}
