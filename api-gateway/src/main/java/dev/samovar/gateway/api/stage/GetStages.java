package dev.samovar.gateway.api.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the stages of an API, or those that serve one deployment; AWS has no pages for them. */
@Path("/restapis/{restapi_id}/stages")
final class GetStages {
    private final ManagedApis apis;

    GetStages(ManagedApis apis) {
        this.apis = apis;
    }

    record Stages(@JsonInclude(JsonInclude.Include.ALWAYS) List<StageOutput> item) {}

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("deploymentId") Optional<String> deployment) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> new Stages(registry.stages().list(id, deployment).stream()
                .map(StageOutput::of)
                .toList()));
    }
}
