package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Changes the settings of an API. */
@Path("/v2/apis/{api_id}")
final class UpdateApi {
    private final ManagedHttpApis apis;

    UpdateApi(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("Host") @DefaultValue("localhost") String host,
            @PathParam("api_id") String api,
            ApiMembers request) {
        return apis.edit(new ApiId(caller.home(), api), draft -> {
            draft.api(request.onto(draft.api()));
            request.refill(draft);
            return ApiOutput.of(draft.definition(), host);
        });
    }
}
