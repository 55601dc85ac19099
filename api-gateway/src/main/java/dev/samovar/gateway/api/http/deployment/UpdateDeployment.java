package dev.samovar.gateway.api.http.deployment;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.http.wire.Merge;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Describes a deployment differently. */
@Path("/v2/apis/{api_id}/deployments/{deployment_id}")
final class UpdateDeployment {
    private final ManagedHttpApis apis;

    UpdateDeployment(ManagedHttpApis apis) {
        this.apis = apis;
    }

    record Request(Optional<String> description) implements ApiRequest {}

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("deployment_id") String deployment,
            Request request) {
        var id = new ApiId(caller.home(), api);
        return apis.change(
                registry -> registry.deployments()
                        .describe(
                                id,
                                deployment,
                                Merge.text(
                                        request.description(),
                                        registry.deployments()
                                                .get(id, deployment)
                                                .description())),
                DeploymentOutput::of);
    }
}
