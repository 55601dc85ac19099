package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.IntegrationResponses;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.rest.Method;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes what a response of a backend becomes. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}")
final class UpdateIntegrationResponse {

    private static final PatchTable<IntegrationResponse> PATCHES = new PatchTable<>(
                    IntegrationResponse.class, Refusal.BY_OPERATION)
            .replace("/selectionPattern", Effects.text("selectionPattern"))
            .replace(
                    "/contentHandling",
                    Effects.word("contentHandling", List.of("CONVERT_TO_BINARY", "CONVERT_TO_TEXT")))
            .addReplaceOrRemove("/responseParameters/{name}", Effects.entry("responseParameters"))
            .addReplaceOrRemove("/responseTemplates/{type}", Effects.entry("responseTemplates"));

    private final ManagedApis apis;

    UpdateIntegrationResponse(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            @PathParam("status_code") String status,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations(
                "updateIntegrationResponseInput", violations -> StatusCode.check(status, violations));
        return apis.edit(id, draft -> {
            Method method = new Methods(draft).get(resource, verb);
            IntegrationResponse changed = PATCHES.apply(IntegrationResponses.get(method, status), operations);
            return new IntegrationResponses(draft).put(resource, verb, changed);
        });
    }
}
