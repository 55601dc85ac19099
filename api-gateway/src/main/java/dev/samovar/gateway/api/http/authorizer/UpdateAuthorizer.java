package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Changes an authorizer. */
@Path("/v2/apis/{api_id}/authorizers/{authorizer_id}")
final class UpdateAuthorizer {
    private final ManagedHttpApis apis;

    UpdateAuthorizer(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("authorizer_id") String authorizer,
            AuthorizerMembers request) {
        return apis.edit(
                new ApiId(caller.home(), api),
                draft -> AuthorizerOutput.of(new HttpAuthorizers(draft)
                        .put(request.onto(HttpAuthorizers.get(draft.authorizers(), authorizer)))));
    }
}
