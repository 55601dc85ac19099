package dev.samovar.gateway.api.http.deployment;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a deployment. */
@Path("/v2/apis/{api_id}/deployments/{deployment_id}")
final class GetDeployment {
    private final ManagedHttpApis apis;

    GetDeployment(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("deployment_id") String deployment) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> DeploymentOutput.of(registry.deployments().get(id, deployment)));
    }
}
