package dev.samovar.gateway.api.stage;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.NewStage;
import dev.samovar.gateway.rest.CanarySettings;
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

/** Makes a stage that serves a deployment. */
@Path("/restapis/{restapi_id}/stages")
final class CreateStage {
    private final ManagedApis apis;

    CreateStage(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> stageName,
            Optional<String> deploymentId,
            Optional<String> description,
            Optional<Boolean> cacheClusterEnabled,
            Optional<String> cacheClusterSize,
            Optional<Map<String, String>> variables,
            Optional<String> documentationVersion,
            Optional<CanaryMember> canarySettings,
            Optional<Boolean> tracingEnabled,
            Optional<Map<String, String>> tags)
            implements ApiRequest {

        NewStage stage() {
            String deployment = deploymentId.orElse("");
            return new NewStage(
                    stageName.orElse(""),
                    deployment,
                    description,
                    cacheClusterEnabled.orElse(false),
                    cacheClusterSize,
                    variables.orElse(Map.of()),
                    documentationVersion,
                    canarySettings.map(canary -> canary.settings(deployment)),
                    tracingEnabled.orElse(false),
                    tags.orElse(Map.of()));
        }
    }

    record CanaryMember(
            Optional<String> deploymentId,
            Optional<Double> percentTraffic,
            Optional<Map<String, String>> stageVariableOverrides,
            Optional<Boolean> useStageCache) {

        CanarySettings settings(String production) {
            return new CanarySettings(
                    deploymentId.orElse(production),
                    percentTraffic.orElse(0.0),
                    stageVariableOverrides.orElse(Map.of()),
                    useStageCache.orElse(false));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        NewStage asked = request.stage();
        return apis.change(registry -> registry.stages().create(id, asked), StageOutput::of);
    }
}
