package dev.samovar.gateway.api.http.route;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpRoutes;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Changes a route. */
@Path("/v2/apis/{api_id}/routes/{route_id}")
final class UpdateRoute {
    private final ManagedHttpApis apis;

    UpdateRoute(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("route_id") String route,
            RouteMembers request) {
        return apis.edit(
                new ApiId(caller.home(), api),
                draft -> new HttpRoutes(draft).put(request.onto(HttpRoutes.get(draft.routes(), route))));
    }
}
