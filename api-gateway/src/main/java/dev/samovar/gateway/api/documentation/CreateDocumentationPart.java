package dev.samovar.gateway.api.documentation;

import dev.samovar.function.Violations;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.DocumentationParts;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Documents something of an API. */
@Path("/restapis/{restapi_id}/documentation/parts")
final class CreateDocumentationPart {
    private final ManagedApis apis;

    CreateDocumentationPart(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(Optional<Location> location, Optional<String> properties) implements ApiRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        new Violations()
                .required("createDocumentationPartInput.location", request.location())
                .check();
        Map<String, String> location = request.location().orElseThrow().members();
        return apis.edit(
                id,
                draft -> new DocumentationParts(draft)
                        .create(location, request.properties().orElse("")));
    }
}
