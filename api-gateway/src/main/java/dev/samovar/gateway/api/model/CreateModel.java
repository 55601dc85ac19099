package dev.samovar.gateway.api.model;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Models;
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

/** Makes a model. */
@Path("/restapis/{restapi_id}/models")
final class CreateModel {
    private final ManagedApis apis;

    CreateModel(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> name, Optional<String> description, Optional<String> schema, Optional<String> contentType)
            implements ApiRequest {}

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            Request request) {
        var id = new ApiId(caller.home(), api);
        return apis.edit(
                id,
                draft -> new Models(draft)
                        .create(
                                request.name().orElse(""),
                                request.description(),
                                request.schema(),
                                request.contentType().orElse("application/json")));
    }
}
