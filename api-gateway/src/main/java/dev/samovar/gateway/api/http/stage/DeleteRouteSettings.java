package dev.samovar.gateway.api.http.stage;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Has a stage treat the requests of a route as those of all others. */
@Path("/v2/apis/{api_id}/stages/{stage_name}/routesettings/{route_key: .+}")
final class DeleteRouteSettings {
    private final ManagedHttpApis apis;

    DeleteRouteSettings(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("stage_name") String stage,
            @PathParam("route_key") String routeKey) {
        var id = new ApiId(caller.home(), api);
        return apis.erase(registry -> registry.stages().change(id, stage, before -> without(before, routeKey)));
    }

    private static HttpStage without(HttpStage stage, String routeKey) {
        Map<String, RouteSettings> settings = new LinkedHashMap<>(stage.routeSettings());
        if (settings.remove(routeKey) == null) {
            throw new NotFound.Text("Unable to find Route by key " + routeKey + " within the provided RouteSettings")
                    .exception();
        }
        return stage.withRouteSettings(settings);
    }
}
