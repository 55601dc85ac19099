package dev.samovar.gateway.api.method;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a method. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
final class DeleteMethod {
    private final ManagedApis apis;

    DeleteMethod(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb) {
        var id = new ApiId(caller.home(), api);
        return apis.erase(id, draft -> new Methods(draft).delete(resource, verb));
    }
}
