package dev.samovar.gateway.api.validator;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.RequestValidators;
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

/** Makes a request validator. */
@Path("/restapis/{restapi_id}/requestvalidators")
final class CreateRequestValidator {
    private final ManagedApis apis;

    CreateRequestValidator(ManagedApis apis) {
        this.apis = apis;
    }

    record Request(
            Optional<String> name, Optional<Boolean> validateRequestBody, Optional<Boolean> validateRequestParameters)
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
                draft -> new RequestValidators(draft)
                        .create(
                                request.name().orElse(""),
                                request.validateRequestBody().orElse(false),
                                request.validateRequestParameters().orElse(false)));
    }
}
