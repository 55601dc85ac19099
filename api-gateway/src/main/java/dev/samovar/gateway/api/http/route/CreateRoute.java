package dev.samovar.gateway.api.http.route;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.HttpRoutes;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes a route. */
@Path("/v2/apis/{api_id}/routes")
final class CreateRoute {
    private final ManagedHttpApis apis;

    CreateRoute(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            RouteMembers request) {
        HttpRoute asked = request.onto(HttpRoute.open(request.routeKey().orElse("")));
        return apis.edit(new ApiId(caller.home(), api), draft -> new HttpRoutes(draft).create(asked));
    }
}
