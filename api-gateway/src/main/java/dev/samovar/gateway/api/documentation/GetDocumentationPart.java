package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.DocumentationParts;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** Describes a piece of documentation. */
@Path("/restapis/{restapi_id}/documentation/parts/{part_id}")
final class GetDocumentationPart {
    private final ManagedApis apis;

    GetDocumentationPart(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("part_id") String part) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> DocumentationParts.get(registry.get(id).documentation(), part));
    }
}
