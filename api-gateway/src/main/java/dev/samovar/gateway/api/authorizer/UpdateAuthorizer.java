package dev.samovar.gateway.api.authorizer;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Authorizers;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes an authorizer. */
@Path("/restapis/{restapi_id}/authorizers/{authorizer_id}")
final class UpdateAuthorizer {

    private static final PatchTable<Authorizer> PATCHES = new PatchTable<>(Authorizer.class, Refusal.LISTING)
            .replace("/name", Effects.text("name"))
            .replace("/type", Effects.requiredWord("type", List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS")))
            .replace("/authorizerUri", Effects.optionalText("authorizerUri"))
            .replace("/authorizerCredentials", Effects.optionalText("authorizerCredentials"))
            .replace("/authorizerResultTtlInSeconds", Effects.integer("authorizerResultTtlInSeconds"))
            .replace("/identitySource", Effects.optionalText("identitySource"))
            .replace("/identityValidationExpression", Effects.optionalText("identityValidationExpression"))
            .replace("/authType", Effects.optionalText("authType"))
            .addOrRemove("/providerARNs", Effects.item("providerArns"));

    private final ManagedApis apis;

    UpdateAuthorizer(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("authorizer_id") String authorizer,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateAuthorizerInput");
        return apis.edit(id, draft -> {
            Authorizer before = Authorizers.get(draft.authorizers(), authorizer);
            return new Authorizers(draft).put(PATCHES.apply(before, operations));
        });
    }
}
