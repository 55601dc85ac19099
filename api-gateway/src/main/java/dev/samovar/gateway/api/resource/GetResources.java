package dev.samovar.gateway.api.resource;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the resources of an API by their paths. */
@Path("/restapis/{restapi_id}/resources")
final class GetResources {
    private final ManagedApis apis;

    GetResources(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("embed") List<String> embed) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> {
            List<Resource> resources = registry.get(id).resources().values().stream()
                    .sorted(Comparator.comparing(Resource::path))
                    .toList();
            return ItemPage.of(resources, Resource::id, position, limit)
                    .map(resource -> ResourceOutput.of(resource, embed));
        });
    }
}
