package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Describes a version of documentation differently. */
@Path("/restapis/{restapi_id}/documentation/versions/{doc_version}")
final class UpdateDocumentationVersion {

    private static final PatchTable<DocumentationVersion> PATCHES = new PatchTable<>(
                    DocumentationVersion.class, Refusal.LISTING)
            .replace("/description", Effects.optionalText("description"));

    private final ManagedApis apis;

    UpdateDocumentationVersion(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("doc_version") String version,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateDocumentationVersionInput");
        return apis.change(
                registry -> registry.documentationVersions()
                        .change(id, version, before -> PATCHES.apply(before, operations)),
                DocumentationVersionOutput::of);
    }
}
