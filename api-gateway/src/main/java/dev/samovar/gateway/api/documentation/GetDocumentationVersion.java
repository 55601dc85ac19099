package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a version of documentation. */
@Path("/restapis/{restapi_id}/documentation/versions/{doc_version}")
final class GetDocumentationVersion {
    private final ManagedApis apis;

    GetDocumentationVersion(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("doc_version") String version) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry ->
                DocumentationVersionOutput.of(registry.documentationVersions().get(id, version)));
    }
}
