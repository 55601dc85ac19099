package dev.samovar.gateway.api.model;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Model;
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

/** Lists the models of an API. */
@Path("/restapis/{restapi_id}/models")
final class GetModels {
    private final ManagedApis apis;

    GetModels(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(
                registry -> ItemPage.of(List.copyOf(registry.get(id).models().values()), Model::name, position, limit));
    }
}
