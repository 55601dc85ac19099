package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.ManagedHttpApis;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.openapi.HttpApiImport;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes an API of an OpenAPI document. */
@Path("/v2/apis")
final class ImportApi {
    private final ManagedHttpApis apis;

    ImportApi(ManagedHttpApis apis) {
        this.apis = apis;
    }

    @PUT
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("Host") @DefaultValue("localhost") String host,
            @QueryParam("basepath") Optional<String> basePath,
            @QueryParam("failOnWarnings") @DefaultValue("false") boolean failOnWarnings,
            HttpImport request) {
        HttpApiImport imported = request.read(basePath, failOnWarnings);
        return apis.change(
                registry -> registry.create(
                        caller.home(),
                        registry.blank(caller.home(), imported.title(), imported.tags()),
                        imported::applyTo,
                        false),
                definition -> ApiOutput.of(definition, host, imported.remarks()));
    }
}
