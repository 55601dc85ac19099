package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes an API. */
@Path("/v2/apis/{api_id}")
final class GetApi {
    private final ManagedHttpApis apis;

    GetApi(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("Host") @DefaultValue("localhost") String host,
            @PathParam("api_id") String api) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> ApiOutput.of(registry.get(id), host));
    }
}
