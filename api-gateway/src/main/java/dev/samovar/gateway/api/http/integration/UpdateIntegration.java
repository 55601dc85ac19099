package dev.samovar.gateway.api.http.integration;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpIntegrations;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Changes an integration. */
@Path("/v2/apis/{api_id}/integrations/{integration_id}")
final class UpdateIntegration {
    private final ManagedHttpApis apis;

    UpdateIntegration(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("integration_id") String integration,
            IntegrationMembers request) {
        return apis.edit(
                new ApiId(caller.home(), api),
                draft -> new HttpIntegrations(draft)
                        .put(request.onto(HttpIntegrations.get(draft.integrations(), integration))));
    }
}
