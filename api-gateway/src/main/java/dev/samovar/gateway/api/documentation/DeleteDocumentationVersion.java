package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes a version of documentation. */
@Path("/restapis/{restapi_id}/documentation/versions/{doc_version}")
final class DeleteDocumentationVersion {
    private final ManagedApis apis;

    DeleteDocumentationVersion(ManagedApis apis) {
        this.apis = apis;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("doc_version") String version) {
        var id = new ApiId(caller.home(), api);
        return apis.delete(registry -> registry.documentationVersions().delete(id, version));
    }
}
