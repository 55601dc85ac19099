package dev.samovar.gateway.api.deployment;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Deployment;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Describes a deployment differently. */
@Path("/restapis/{restapi_id}/deployments/{deployment_id}")
final class UpdateDeployment {

    private static final PatchTable<Deployment> PATCHES = new PatchTable<>(Deployment.class, Refusal.LISTING)
            .replace("/description", Effects.optionalText("description"));

    private final ManagedApis apis;

    UpdateDeployment(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("deployment_id") String deployment,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateDeploymentInput");
        return apis.change(
                registry -> registry.deployments().change(id, deployment, before -> PATCHES.apply(before, operations)),
                DeploymentOutput::of);
    }
}
