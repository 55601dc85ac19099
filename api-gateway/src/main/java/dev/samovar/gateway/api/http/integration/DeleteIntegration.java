package dev.samovar.gateway.api.http.integration;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.http.HttpIntegrations;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes an integration that no route leads to. */
@Path("/v2/apis/{api_id}/integrations/{integration_id}")
final class DeleteIntegration {
    private final ManagedHttpApis apis;

    DeleteIntegration(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("integration_id") String integration) {
        return apis.erase(new ApiId(caller.home(), api), draft -> new HttpIntegrations(draft).delete(integration));
    }
}
