package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets no pages of other origins call an API any more, unless its backends do. */
@Path("/v2/apis/{api_id}/cors")
final class DeleteCorsConfiguration {
    private final ManagedHttpApis apis;

    DeleteCorsConfiguration(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, @PathParam("api_id") String api) {
        var id = new ApiId(caller.home(), api);
        return apis.erase(id, draft -> draft.api(draft.api().withCors(Optional.empty())));
    }
}
