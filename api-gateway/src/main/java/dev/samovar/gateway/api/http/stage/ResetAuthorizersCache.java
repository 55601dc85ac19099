package dev.samovar.gateway.api.http.stage;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Has a stage ask its authorizers anew about everybody. */
@Path("/v2/apis/{api_id}/stages/{stage_name}/cache/authorizers")
final class ResetAuthorizersCache {
    private final ManagedHttpApis apis;

    ResetAuthorizersCache(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> reset(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("stage_name") String stage) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> {
                    registry.stages().flushAuthorizations(id, stage);
                    return id;
                })
                .thenApply(_ -> RestResponse.noContent());
    }
}
