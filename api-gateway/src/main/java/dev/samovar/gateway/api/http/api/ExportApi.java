package dev.samovar.gateway.api.http.api;

import dev.samovar.gateway.api.http.wire.Word;
import dev.samovar.gateway.http.HttpApis;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.HttpApiExport;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes an API, as it is or as a stage serves it, as an OpenAPI document. */
@Path("/v2/apis/{api_id}/exports/{specification}")
final class ExportApi {
    private final HttpApis registry;
    private final Decisions decisions;

    ExportApi(HttpApis registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<RestResponse<String>> export(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("api_id") String api,
            @PathParam("specification") String specification,
            @QueryParam("outputType") @DefaultValue("JSON") String outputType,
            @QueryParam("stageName") Optional<String> stageName,
            @QueryParam("includeExtensions") @DefaultValue("true") boolean includeExtensions) {
        if (!specification.equals("OAS30")) {
            throw new BadRequest("Invalid specification specified. Must be OAS30").exception();
        }
        DocumentFormat format = Word.read(DocumentFormat.class, "outputType", outputType);
        var id = new ApiId(caller.home(), api);
        return decisions
                .ask(() -> exported(id, stageName))
                .thenApply(definition -> RestResponse.ResponseBuilder.ok(
                                format.write(new HttpApiExport(definition, includeExtensions).document()))
                        .header("Content-Type", "application/json")
                        .build());
    }

    private HttpDefinition exported(ApiId id, Optional<String> stageName) {
        return stageName
                .flatMap(name -> registry.stages().get(id, name).deploymentId())
                .map(deployment -> registry.deployments().get(id, deployment).definition())
                .orElseGet(() -> registry.get(id));
    }
}
