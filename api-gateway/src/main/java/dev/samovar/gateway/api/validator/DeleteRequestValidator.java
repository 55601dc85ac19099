package dev.samovar.gateway.api.validator;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.RequestValidators;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a request validator that no method uses. */
@Path("/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}")
final class DeleteRequestValidator {
    private final ManagedApis apis;

    DeleteRequestValidator(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("requestvalidator_id") String validator) {
        var id = new ApiId(caller.home(), api);
        return apis.delete(id, draft -> new RequestValidators(draft).delete(validator));
    }
}
