package dev.samovar.gateway.api.resource;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a resource with its subtree. */
@Path("/restapis/{restapi_id}/resources/{resource_id}")
final class DeleteResource {
    private final ManagedApis apis;

    DeleteResource(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource) {
        var id = new ApiId(caller.home(), api);
        return apis.delete(id, draft -> new ResourceTree(draft).delete(resource));
    }
}
