package dev.samovar.gateway.api.http.stage;

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

/** Changes the settings of a stage, or what it serves. */
@Path("/v2/apis/{api_id}/stages/{stage_name}")
final class UpdateStage {
    private final ManagedHttpApis apis;

    UpdateStage(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("stage_name") String stage,
            StageMembers request) {
        var id = new ApiId(caller.home(), api);
        return apis.change(registry -> registry.stages().change(id, stage, request::onto), StageOutput::of);
    }
}
