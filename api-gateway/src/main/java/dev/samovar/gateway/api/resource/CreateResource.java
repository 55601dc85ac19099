package dev.samovar.gateway.api.resource;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes a resource below another one. */
@Path("/restapis/{restapi_id}/resources/{resource_id}")
final class CreateResource {
    private final ManagedApis apis;

    CreateResource(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(Optional<String> pathPart) implements ApiRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            Request request) {
        var id = new ApiId(caller.home(), api);
        String pathPart = request.pathPart().orElse("");
        return apis.edit(id, draft -> ResourceOutput.of(new ResourceTree(draft).create(resource, pathPart), List.of()));
    }
}
