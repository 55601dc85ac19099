package dev.samovar.gateway.api.response;

import dev.samovar.gateway.api.patch.Effect;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayResponse;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Changes parts of how the gateway answers for a type. */
@Path("/restapis/{restapi_id}/gatewayresponses/{response_type}")
final class UpdateGatewayResponse {

    private static final PatchTable<GatewayResponse> PATCHES = new PatchTable<>(GatewayResponse.class, Refusal.TERSE)
            .replace("/statusCode", Effects.optionalText("statusCode"))
            .addReplaceOrRemove(
                    "/responseParameters/{name}", entry("responseParameters", "Invalid parameter name specified"))
            .addReplaceOrRemove(
                    "/responseTemplates/{type}", entry("responseTemplates", "Content-Type specified was not found"));

    private final ManagedApis apis;

    UpdateGatewayResponse(ManagedApis apis) {
        this.apis = apis;
    }

    private static Effect entry(String member, String notFound) {
        Effect set = Effects.existing(member, notFound, Effects.entry(member));
        return (response, variables, operation) -> {
            if (!operation.isRemoval() && operation.text().isEmpty()) {
                throw new BadRequest("Invalid null or empty value in " + member).exception();
            }
            set.apply(response, variables, operation);
        };
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("response_type") String type,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        GatewayResponseType.check(type);
        List<PatchOperation> operations = request.operations("updateGatewayResponseInput");
        return apis.edit(id, draft -> {
            GatewayResponse before = Optional.ofNullable(
                            draft.gatewayResponses().get(type))
                    .orElseGet(() -> GatewayResponses.standard(type));
            GatewayResponse changed = PATCHES.apply(before, operations);
            changed.statusCode().ifPresent(StatusCode::check);
            return GatewayResponseOutput.changed(new GatewayResponses(draft).put(changed));
        });
    }
}
