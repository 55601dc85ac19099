package dev.samovar.gateway.api.http.deployment;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Freezes an API, and has a stage serve that if one is named. */
@Path("/v2/apis/{api_id}/deployments")
final class CreateDeployment {
    private final ManagedHttpApis apis;

    CreateDeployment(ManagedHttpApis apis) {
        this.apis = apis;
    }

    record Request(Optional<String> description, Optional<String> stageName) implements ApiRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        return apis.change(
                registry -> registry.deployments().create(id, request.description(), request.stageName()),
                DeploymentOutput::of);
    }
}
