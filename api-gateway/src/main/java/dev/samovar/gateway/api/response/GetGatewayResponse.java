package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes how the gateway answers for a type. */
@Path("/restapis/{restapi_id}/gatewayresponses/{response_type}")
final class GetGatewayResponse {
    private final ManagedApis apis;

    GetGatewayResponse(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("response_type") String type) {
        var id = new ApiId(caller.home(), api);
        GatewayResponseType.check(type);
        return apis.ask(registry -> GatewayResponseOutput.of(registry.get(id).gatewayResponses(), type));
    }
}
