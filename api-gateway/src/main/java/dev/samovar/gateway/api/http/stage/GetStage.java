package dev.samovar.gateway.api.http.stage;

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

/** Describes a stage. */
@Path("/v2/apis/{api_id}/stages/{stage_name}")
final class GetStage {
    private final ManagedHttpApis apis;

    GetStage(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("stage_name") String stage) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> StageOutput.of(registry.stages().get(id, stage)));
    }
}
