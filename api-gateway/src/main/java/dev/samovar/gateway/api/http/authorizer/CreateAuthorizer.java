package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an authorizer. */
@Path("/v2/apis/{api_id}/authorizers")
final class CreateAuthorizer {
    private final ManagedHttpApis apis;

    CreateAuthorizer(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            AuthorizerMembers request) {
        HttpAuthorizer asked = request.created();
        return apis.edit(
                new ApiId(caller.home(), api), draft -> AuthorizerOutput.of(new HttpAuthorizers(draft).create(asked)));
    }
}
