package dev.samovar.gateway.api.deployment;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Describes a deployment. */
@Path("/restapis/{restapi_id}/deployments/{deployment_id}")
final class GetDeployment {
    private final ManagedApis apis;

    GetDeployment(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("deployment_id") String deployment,
            @QueryParam("embed") List<String> embed) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> DeploymentOutput.of(registry.deployments().get(id, deployment), embed));
    }
}
