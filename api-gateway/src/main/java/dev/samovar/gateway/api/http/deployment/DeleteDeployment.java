package dev.samovar.gateway.api.http.deployment;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a deployment that no stage serves. */
@Path("/v2/apis/{api_id}/deployments/{deployment_id}")
final class DeleteDeployment {
    private final ManagedHttpApis apis;

    DeleteDeployment(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("deployment_id") String deployment) {
        var id = new ApiId(caller.home(), api);
        return apis.erase(registry -> registry.deployments().delete(id, deployment));
    }
}
