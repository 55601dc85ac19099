package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes an authorizer that no route asks. */
@Path("/v2/apis/{api_id}/authorizers/{authorizer_id}")
final class DeleteAuthorizer {
    private final ManagedHttpApis apis;

    DeleteAuthorizer(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("authorizer_id") String authorizer) {
        return apis.erase(new ApiId(caller.home(), api), draft -> new HttpAuthorizers(draft).delete(authorizer));
    }
}
