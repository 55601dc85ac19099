package dev.samovar.gateway.api.http.integration;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpIntegrations;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes an integration. */
@Path("/v2/apis/{api_id}/integrations/{integration_id}")
final class GetIntegration {
    private final ManagedHttpApis apis;

    GetIntegration(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("integration_id") String integration) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> HttpIntegrations.get(registry.get(id).integrations(), integration));
    }
}
