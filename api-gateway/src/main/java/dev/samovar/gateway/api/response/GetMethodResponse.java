package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.MethodResponses;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a status that a method may answer with. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}")
final class GetMethodResponse {
    private final ManagedApis apis;

    GetMethodResponse(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            @PathParam("status_code") String status) {
        var id = new ApiId(caller.home(), api);
        StatusCode.check(status);
        return apis.ask(
                registry -> MethodResponses.get(Methods.get(registry.get(id).resources(), resource, verb), status));
    }
}
