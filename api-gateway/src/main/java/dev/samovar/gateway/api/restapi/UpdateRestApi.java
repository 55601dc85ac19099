package dev.samovar.gateway.api.restapi;

import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.RestApiRules;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes an API itself. */
@Path("/restapis/{restapi_id}")
final class UpdateRestApi {
    private final ManagedApis apis;

    UpdateRestApi(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateRestApiInput");
        return apis.edit(id, draft -> {
            RestApi changed = RestApiPatches.TABLE.apply(draft.api(), operations);
            RestApiRules.check(changed);
            draft.api(changed);
            return RestApiOutput.of(draft.definition());
        });
    }
}
