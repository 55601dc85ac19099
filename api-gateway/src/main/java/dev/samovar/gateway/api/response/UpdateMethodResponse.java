package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.MethodResponses;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Changes a status that a method may answer with; AWS answers that with 201. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}")
final class UpdateMethodResponse {

    private static final PatchTable<MethodResponse> PATCHES = new PatchTable<>(MethodResponse.class, Refusal.TERSE)
            .addReplaceOrRemove(
                    "/responseParameters/{name}",
                    Effects.existing(
                            "responseParameters",
                            "Invalid parameter name specified",
                            Effects.truthEntry("responseParameters")))
            .addReplaceOrRemove(
                    "/responseModels/{type}",
                    Effects.existing(
                            "responseModels", "Content-Type specified was not found", Effects.entry("responseModels")));

    private final ManagedApis apis;

    UpdateMethodResponse(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    @ResponseStatus(201)
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            @PathParam("status_code") String status,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations =
                request.operations("updateMethodResponseInput", violations -> StatusCode.check(status, violations));
        return apis.edit(id, draft -> {
            Method method = new Methods(draft).get(resource, verb);
            MethodResponse changed = PATCHES.apply(MethodResponses.get(method, status), operations);
            return new MethodResponses(draft).put(resource, verb, changed);
        });
    }
}
