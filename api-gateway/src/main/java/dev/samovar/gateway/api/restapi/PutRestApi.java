package dev.samovar.gateway.api.restapi;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.OpenApiImport;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Merges an OpenAPI document into an API, or puts it in place of what the API is. */
@Path("/restapis/{restapi_id}")
final class PutRestApi {
    private final ManagedApis apis;

    PutRestApi(ManagedApis apis) {
        this.apis = apis;
    }

    @PUT
    public CompletionStage<Answer> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @QueryParam("mode") Optional<String> mode,
            @QueryParam("basepath") Optional<String> basePath,
            @QueryParam("endpointConfigurationTypes") Optional<String> endpointType,
            @QueryParam("ignore") Optional<String> ignored,
            @QueryParam("failonwarnings") @DefaultValue("false") boolean failsOnWarnings,
            byte[] body) {
        var imported = new OpenApiImport(
                DocumentFormat.read(body), ImportParameters.options(basePath, endpointType, ignored, failsOnWarnings));
        OpenApiImport.Mode how = ImportParameters.mode(mode);
        var id = new ApiId(caller.home(), api);
        return apis.editAtLength(registry -> registry.revise(id), draft -> {
            List<String> warnings = imported.applyTo(draft, how);
            return RestApiOutput.of(draft.definition(), warnings);
        });
    }
}
