package dev.samovar.gateway.api.http.stage;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes a stage. */
@Path("/v2/apis/{api_id}/stages")
final class CreateStage {
    private final ManagedHttpApis apis;

    CreateStage(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            StageMembers request) {
        var id = new ApiId(caller.home(), api);
        return apis.change(
                registry -> registry.stages().create(id, request.stageName().orElse(""), request::onto),
                StageOutput::of);
    }
}
