package dev.samovar.gateway.api.stage;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Has a stage forget the responses in its cache. */
@Path("/restapis/{restapi_id}/stages/{stage_name}/cache/data")
final class FlushStageCache {
    private final ManagedApis apis;

    FlushStageCache(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> flush(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("stage_name") String stage) {
        var id = new ApiId(caller.home(), api);
        return apis.tell(registry -> registry.stages().flushResponses(id, stage));
    }
}
