package dev.samovar.gateway.api.resource;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Puts a resource somewhere else, or calls it differently. */
@Path("/restapis/{restapi_id}/resources/{resource_id}")
final class UpdateResource {

    private static final PatchTable<Resource> PATCHES = new PatchTable<>(Resource.class, Refusal.LISTING)
            .replace("/parentId", Effects.text("parentId"))
            .replace("/pathPart", Effects.text("pathPart"));

    private final ManagedApis apis;

    UpdateResource(ManagedApis apis) {
        this.apis = apis;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("resource_id") String resource,
            PatchRequest request) {
        var id = new ApiId(caller.home(), api);
        List<PatchOperation> operations = request.operations("updateResourceInput");
        return apis.edit(id, draft -> {
            Resource before = ResourceTree.get(draft.resources(), resource);
            Resource wanted = PATCHES.apply(before, operations);
            if (wanted.equals(before)) {
                return ResourceOutput.of(before, List.of());
            }
            if (before.parentId().isEmpty()) {
                throw new BadRequest("Root resource cannot update its "
                                + (wanted.pathPart().isPresent() ? "pathPart." : "parentId."))
                        .exception();
            }
            Resource moved = new ResourceTree(draft)
                    .move(
                            resource,
                            wanted.parentId().orElseThrow(),
                            wanted.pathPart().orElseThrow());
            return ResourceOutput.of(moved, List.of());
        });
    }
}
