package dev.samovar.gateway.api.model;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Models;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a model that no method uses. */
@Path("/restapis/{restapi_id}/models/{model_name}")
final class DeleteModel {
    private final ManagedApis apis;

    DeleteModel(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("model_name") String model) {
        var id = new ApiId(caller.home(), api);
        return apis.delete(id, draft -> new Models(draft).delete(model));
    }
}
