package dev.samovar.gateway.api.http.integration;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpIntegrations;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an integration. */
@Path("/v2/apis/{api_id}/integrations")
final class CreateIntegration {
    private final ManagedHttpApis apis;

    CreateIntegration(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            IntegrationMembers request) {
        HttpIntegration asked = request.created();
        return apis.edit(new ApiId(caller.home(), api), draft -> new HttpIntegrations(draft).create(asked));
    }
}
