package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.DocumentationParts;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a piece of documentation. */
@Path("/restapis/{restapi_id}/documentation/parts/{part_id}")
final class UpdateDocumentationPart {

    private static final PatchTable<DocumentationPart> PATCHES = new PatchTable<>(
                    DocumentationPart.class, Refusal.LISTING)
            .replace("/properties", Effects.text("properties"));

    private final ManagedApis apis;

    UpdateDocumentationPart(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("part_id") String part,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateDocumentationPartInput");
        return apis.edit(id, draft -> {
            DocumentationPart before = DocumentationParts.get(draft.documentation(), part);
            return new DocumentationParts(draft).put(PATCHES.apply(before, operations));
        });
    }
}
