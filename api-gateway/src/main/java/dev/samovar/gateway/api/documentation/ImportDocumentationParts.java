package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.api.restapi.ImportParameters;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.DocumentationImport;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Documents an API with what a file says of it. */
@Path("/restapis/{restapi_id}/documentation/parts")
final class ImportDocumentationParts {
    private final ManagedApis apis;

    ImportDocumentationParts(ManagedApis apis) {
        this.apis = apis;
    }

    @PUT
    public CompletionStage<Answer> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("mode") Optional<String> givenMode,
            @QueryParam("failonwarnings") @DefaultValue("false") boolean failOnWarnings,
            byte[] body) {
        var id = new ApiId(caller.home(), api);
        Mode mode = ImportParameters.mode(givenMode);
        var document = new DocumentationImport(DocumentFormat.read(body));
        if (!document.isPresent()) {
            throw new BadRequest("The document has no documentation parts").exception();
        }
        return apis.edit(id, draft -> {
            DocumentationImport.Outcome outcome = document.applyTo(draft, mode);
            if (failOnWarnings && !outcome.warnings().isEmpty()) {
                throw new BadRequest(String.join(", ", outcome.warnings())).exception();
            }
            return outcome;
        });
    }
}
