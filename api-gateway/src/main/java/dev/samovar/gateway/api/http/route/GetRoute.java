package dev.samovar.gateway.api.http.route;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpRoutes;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a route. */
@Path("/v2/apis/{api_id}/routes/{route_id}")
final class GetRoute {
    private final ManagedHttpApis apis;

    GetRoute(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("route_id") String route) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> HttpRoutes.get(registry.get(id).routes(), route));
    }
}
