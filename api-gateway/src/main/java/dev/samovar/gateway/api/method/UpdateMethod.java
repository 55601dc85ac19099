package dev.samovar.gateway.api.method;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Method;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a method. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}")
final class UpdateMethod {

    private static final PatchTable<Method> PATCHES = new PatchTable<>(Method.class, Refusal.BY_OPERATION)
            .replace("/authorizationType", Effects.requiredWord("authorizationType", Authorization.TYPES))
            .replace("/authorizerId", Effects.optionalText("authorizerId"))
            .replace("/apiKeyRequired", Effects.truth("apiKeyRequired"))
            .replace("/operationName", Effects.optionalText("operationName"))
            .replace("/requestValidatorId", Effects.optionalText("requestValidatorId"))
            .addReplaceOrRemove("/requestParameters/{name}", Effects.truthEntry("requestParameters"))
            .addReplaceOrRemove("/requestModels/{type}", Effects.entry("requestModels"))
            .addOrRemove("/authorizationScopes", Effects.item("authorizationScopes"));

    private final ManagedApis apis;

    UpdateMethod(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateMethodInput");
        return apis.edit(id, draft -> {
            var methods = new Methods(draft);
            return methods.put(resource, PATCHES.apply(methods.get(resource, verb), operations));
        });
    }
}
