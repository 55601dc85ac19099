package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the versions of an API's documentation. */
@Path("/restapis/{restapi_id}/documentation/versions")
final class GetDocumentationVersions {
    private final ManagedApis apis;

    GetDocumentationVersions(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> ItemPage.of(
                        registry.documentationVersions().list(id), DocumentationVersion::version, position, limit)
                .map(DocumentationVersionOutput::of));
    }
}
