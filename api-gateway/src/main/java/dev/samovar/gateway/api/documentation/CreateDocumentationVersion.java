package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Freezes the documentation of an API, and names it on a stage if one is given. */
@Path("/restapis/{restapi_id}/documentation/versions")
final class CreateDocumentationVersion {
    private final ManagedApis apis;

    CreateDocumentationVersion(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(Optional<String> documentationVersion, Optional<String> stageName, Optional<String> description)
            implements ApiRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        if (request.documentationVersion().filter(name -> !name.isBlank()).isEmpty()) {
            throw new BadRequest("Documentation version must be non-empty").exception();
        }
        String version = request.documentationVersion().get();
        return apis.change(
                registry -> registry.documentationVersions()
                        .create(id, version, request.description(), request.stageName()),
                DocumentationVersionOutput::of);
    }
}
