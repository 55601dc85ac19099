package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.openapi.HttpApiImport;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Puts what an OpenAPI document says in place of what an API is. */
@Path("/v2/apis/{api_id}")
final class ReimportApi {
    private final ManagedHttpApis apis;

    ReimportApi(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PUT
    @ResponseStatus(201)
    public CompletionStage<Answer> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("Host") @DefaultValue("localhost") String host,
            @PathParam("api_id") String api,
            @QueryParam("basepath") Optional<String> basePath,
            @QueryParam("failOnWarnings") @DefaultValue("false") boolean failOnWarnings,
            HttpImport request) {
        HttpApiImport imported = request.read(basePath, failOnWarnings);
        return apis.edit(new ApiId(caller.home(), api), draft -> {
            imported.applyTo(draft);
            return ApiOutput.of(draft.definition(), host, imported.remarks());
        });
    }
}
