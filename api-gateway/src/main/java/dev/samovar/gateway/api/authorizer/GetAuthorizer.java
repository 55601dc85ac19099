package dev.samovar.gateway.api.authorizer;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Authorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes an authorizer. */
@Path("/restapis/{restapi_id}/authorizers/{authorizer_id}")
final class GetAuthorizer {
    private final ManagedApis apis;

    GetAuthorizer(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("authorizer_id") String authorizer) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> Authorizers.get(registry.get(id).authorizers(), authorizer));
    }
}
