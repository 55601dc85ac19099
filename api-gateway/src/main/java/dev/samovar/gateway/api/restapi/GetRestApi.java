package dev.samovar.gateway.api.restapi;

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

/** Describes an API. */
@Path("/restapis/{restapi_id}")
final class GetRestApi {
    private final ManagedApis apis;

    GetRestApi(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("restapi_id") String api) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> RestApiOutput.of(registry.get(id)));
    }
}
