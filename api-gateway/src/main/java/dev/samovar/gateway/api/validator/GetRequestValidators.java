package dev.samovar.gateway.api.validator;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.RequestValidator;
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

/** Lists the request validators of an API. */
@Path("/restapis/{restapi_id}/requestvalidators")
final class GetRequestValidators {
    private final ManagedApis apis;

    GetRequestValidators(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> ItemPage.of(
                List.copyOf(registry.get(id).requestValidators().values()), RequestValidator::id, position, limit));
    }
}
