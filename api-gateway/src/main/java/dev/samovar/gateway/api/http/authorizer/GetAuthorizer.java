package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes an authorizer. */
@Path("/v2/apis/{api_id}/authorizers/{authorizer_id}")
final class GetAuthorizer {
    private final ManagedHttpApis apis;

    GetAuthorizer(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("authorizer_id") String authorizer) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry ->
                AuthorizerOutput.of(HttpAuthorizers.get(registry.get(id).authorizers(), authorizer)));
    }
}
