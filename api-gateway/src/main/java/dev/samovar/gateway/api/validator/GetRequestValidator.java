package dev.samovar.gateway.api.validator;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.RequestValidators;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a request validator. */
@Path("/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}")
final class GetRequestValidator {
    private final ManagedApis apis;

    GetRequestValidator(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("requestvalidator_id") String validator) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> RequestValidators.get(registry.get(id).requestValidators(), validator));
    }
}
