package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.GatewayResponse;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Lists how the gateway answers, for all types. */
@Path("/restapis/{restapi_id}/gatewayresponses")
final class GetGatewayResponses {
    private final ManagedApis apis;

    GetGatewayResponses(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> {
            Map<String, GatewayResponse> changed = registry.get(id).gatewayResponses();
            return ItemPage.of(GatewayResponses.types(), Function.identity(), position, limit)
                    .map(type -> GatewayResponseOutput.of(changed, type));
        });
    }
}
