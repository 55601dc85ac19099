package dev.samovar.gateway.api.http.route;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.http.HttpRoutes;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a route. */
@Path("/v2/apis/{api_id}/routes/{route_id}")
final class DeleteRoute {
    private final ManagedHttpApis apis;

    DeleteRoute(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("route_id") String route) {
        return apis.erase(new ApiId(caller.home(), api), draft -> new HttpRoutes(draft).delete(route));
    }
}
