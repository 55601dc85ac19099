package dev.samovar.gateway.api.validator;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.RequestValidators;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.RequestValidator;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a request validator. */
@Path("/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}")
final class UpdateRequestValidator {

    private static final PatchTable<RequestValidator> PATCHES = new PatchTable<>(
                    RequestValidator.class, Refusal.LISTING)
            .replace("/name", Effects.text("name"))
            .replace("/validateRequestParameters", Effects.truth("validateRequestParameters"))
            .replace("/validateRequestBody", Effects.truth("validateRequestBody"));

    private final ManagedApis apis;

    UpdateRequestValidator(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("requestvalidator_id") String validator,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateRequestValidatorInput");
        return apis.edit(id, draft -> {
            RequestValidator before = RequestValidators.get(draft.requestValidators(), validator);
            return new RequestValidators(draft).put(PATCHES.apply(before, operations));
        });
    }
}
