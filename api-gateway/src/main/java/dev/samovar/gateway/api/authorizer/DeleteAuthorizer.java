package dev.samovar.gateway.api.authorizer;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Authorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes an authorizer that no method needs. */
@Path("/restapis/{restapi_id}/authorizers/{authorizer_id}")
final class DeleteAuthorizer {
    private final ManagedApis apis;

    DeleteAuthorizer(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("authorizer_id") String authorizer) {
        var id = new ApiId(caller.home(), api);
        return apis.delete(id, draft -> new Authorizers(draft).delete(authorizer));
    }
}
