package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lists the documentation of an API, or what is about some things. */
@Path("/restapis/{restapi_id}/documentation/parts")
final class GetDocumentationParts {
    private final ManagedApis apis;

    GetDocumentationParts(ManagedApis apis) {
        this.apis = apis;
    }

    @GET
    public CompletionStage<Answer> list(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("type") Optional<String> type,
            @QueryParam("name") Optional<String> name,
            @QueryParam("path") Optional<String> path,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        var id = new ApiId(caller.home(), api);
        return apis.ask(registry -> {
            List<DocumentationPart> parts = registry.get(id).documentation().values().stream()
                    .filter(part -> isAbout(part, "type", type))
                    .filter(part -> isAbout(part, "name", name))
                    .filter(part -> path.isEmpty()
                            || part.location().getOrDefault("path", "/").startsWith(path.get()))
                    .toList();
            return ItemPage.of(parts, DocumentationPart::id, position, limit);
        });
    }

    private static boolean isAbout(DocumentationPart part, String member, Optional<String> asked) {
        return asked.isEmpty() || asked.get().equals(part.location().get(member));
    }
}
