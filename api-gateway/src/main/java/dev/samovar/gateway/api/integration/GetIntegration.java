package dev.samovar.gateway.api.integration;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Integrations;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes the integration of a method. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration")
final class GetIntegration {
    private final ManagedApis apis;

    GetIntegration(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> Integrations.of(Methods.get(registry.get(id).resources(), resource, verb)));
    }
}
