package dev.samovar.gateway.api.resource;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.ResourceTree;
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

/** Describes a resource. */
@Path("/restapis/{restapi_id}/resources/{resource_id}")
final class GetResource {
    private final ManagedApis apis;

    GetResource(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @QueryParam("embed") List<String> embed) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(
                registry -> ResourceOutput.of(ResourceTree.get(registry.get(id).resources(), resource), embed));
    }
}
