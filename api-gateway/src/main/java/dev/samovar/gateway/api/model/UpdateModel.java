package dev.samovar.gateway.api.model;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Models;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Model;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a model. */
@Path("/restapis/{restapi_id}/models/{model_name}")
final class UpdateModel {

    private static final PatchTable<Model> PATCHES = new PatchTable<>(Model.class, Refusal.LISTING)
            .replace("/description", Effects.optionalText("description"))
            .replace("/schema", Effects.text("schema"));

    private final ManagedApis apis;

    UpdateModel(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("model_name") String model,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateModelInput");
        return apis.edit(id, draft -> {
            Model before = Models.get(draft.models(), model);
            return new Models(draft).put(PATCHES.apply(before, operations));
        });
    }
}
