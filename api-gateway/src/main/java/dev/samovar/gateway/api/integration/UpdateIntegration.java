package dev.samovar.gateway.api.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.Integrations;
import dev.samovar.gateway.edit.Methods;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes the integration of a method. */
@Path("/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration")
final class UpdateIntegration {

    private static final PatchTable<Integration> PATCHES = new PatchTable<>(Integration.class, Refusal.BY_OPERATION)
            .replace("/uri", Effects.optionalText("uri"))
            .replace("/httpMethod", Effects.optionalText("httpMethod"))
            .replace("/credentials", Effects.optionalText("credentials"))
            .replace("/timeoutInMillis", Effects.integer("timeoutInMillis"))
            .replace("/passthroughBehavior", Effects.requiredWord("passthroughBehavior", IntegrationWords.PASSTHROUGH))
            .replace("/contentHandling", Effects.word("contentHandling", IntegrationWords.CONVERSIONS))
            .replace("/cacheNamespace", Effects.text("cacheNamespace"))
            .replace("/connectionType", Effects.optionalText("connectionType"))
            .replace("/connectionId", Effects.optionalText("connectionId"))
            .replace("/responseTransferMode", Effects.optionalText("responseTransferMode"))
            .replace("/tlsConfig/insecureSkipVerification", UpdateIntegration::verification)
            .addReplaceOrRemove("/requestParameters/{name}", Effects.entry("requestParameters"))
            .addReplaceOrRemove("/requestTemplates/{type}", Effects.entry("requestTemplates"))
            .addReplaceOrRemove("/cacheKeyParameters/{name}", Effects.namedItem("cacheKeyParameters"));

    private final ManagedApis apis;

    UpdateIntegration(ManagedApis apis) {
        this.apis = apis;
    }

    private static void verification(ObjectNode integration, List<String> variables, PatchOperation operation) {
        Effects.truth("insecureSkipVerification").apply(Effects.map(integration, "tlsConfig"), variables, operation);
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            @PathParam("http_method") String verb,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateIntegrationInput");
        return apis.edit(id, draft -> {
            Integration before = Integrations.of(new Methods(draft).get(resource, verb));
            Integration changed = PATCHES.apply(before, operations);
            return new Integrations(draft).put(resource, verb, changed);
        });
    }
}
