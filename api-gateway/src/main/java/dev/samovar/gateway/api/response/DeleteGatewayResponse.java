package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets AWS's own answer for a type hold again. */
@Path("/restapis/{restapi_id}/gatewayresponses/{response_type}")
final class DeleteGatewayResponse {
    private final ManagedApis apis;

    DeleteGatewayResponse(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("response_type") String type) {
        var id = new ApiId(caller.home(), api);
        GatewayResponseType.check(type);
        return apis.delete(id, draft -> new GatewayResponses(draft).delete(type));
    }
}
