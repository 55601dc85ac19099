package dev.samovar.gateway.api.model;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Models;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Describes a model. */
@Path("/restapis/{restapi_id}/models/{model_name}")
final class GetModel {
    private final ManagedApis apis;

    GetModel(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("model_name") String model,
            @QueryParam("flatten") Optional<Boolean> flatten) {
        var id = new ApiId(caller.home(), api);
        if (flatten.orElse(false)) {
            throw new BadRequest("Samovar does not support flatten.").exception();
        }
        return apis.ask(registry -> Models.get(registry.get(id).models(), model));
    }
}
