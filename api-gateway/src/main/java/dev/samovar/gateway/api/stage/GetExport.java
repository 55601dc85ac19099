package dev.samovar.gateway.api.stage;

import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.ExportRequest;
import dev.samovar.gateway.openapi.ExportRequest.Extension;
import dev.samovar.gateway.openapi.ExportRequest.Version;
import dev.samovar.gateway.openapi.OpenApiExport;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Writes what a stage serves as an OpenAPI document. */
@Path("/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}")
final class GetExport {
    private final RestApis registry;
    private final Decisions decisions;
    private final ExecutorService workers;

    GetExport(RestApis registry, Decisions decisions, ExecutorService workers) {
        this.registry = registry;
        this.decisions = decisions;
        this.workers = workers;
    }

    @GET
    public CompletionStage<RestResponse<String>> export(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("restapi_id") String api,
            @PathParam("stage_name") String stageName,
            @PathParam("export_type") String type,
            @QueryParam("extensions") Optional<String> extensions,
            @HeaderParam("Accept") @DefaultValue("application/json") String accept) {
        var id = new ApiId(caller.home(), api);
        var request = new ExportRequest(version(type), extensions(extensions), host(id), stageName);
        DocumentFormat format =
                accept.toLowerCase(Locale.ROOT).contains("yaml") ? DocumentFormat.YAML : DocumentFormat.JSON;
        return decisions
                .ask(() -> served(id, stageName))
                .thenApplyAsync(
                        served -> file(served, request, fileName(type, served.definition(), format), format), workers);
    }

    private static RestResponse<String> file(Served served, ExportRequest request, String name, DocumentFormat format) {
        return ResponseBuilder.ok(format.write(
                        new OpenApiExport(served.definition(), served.documentation(), request).document()))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private record Served(ApiDefinition definition, Optional<DocumentationVersion> documentation) {}

    private static String host(ApiId id) {
        return id.id() + ".execute-api." + id.home().region() + ".amazonaws.com";
    }

    private Served served(ApiId id, String stageName) {
        Stage stage = registry.stages().get(id, stageName);
        return new Served(
                registry.deployments().get(id, stage.deploymentId()).definition(),
                stage.documentationVersion()
                        .flatMap(version -> registry.documentationVersions().find(id, version)));
    }

    private static String fileName(String type, ApiDefinition definition, DocumentFormat format) {
        String version = OpenApiExport.version(definition.api());
        return type + "_" + version.replace("\"", "") + "." + format.name().toLowerCase(Locale.ROOT);
    }

    private static Version version(String type) {
        return switch (type) {
            case "oas30" -> Version.OAS30;
            case "swagger" -> Version.SWAGGER;
            default -> throw new BadRequest("No API exporter for type '" + type + "'").exception();
        };
    }

    private static Set<Extension> extensions(Optional<String> given) {
        Set<Extension> extensions = EnumSet.noneOf(Extension.class);
        for (String name : given.orElse("").split(",", -1)) {
            switch (name.strip()) {
                case "integrations" -> extensions.add(Extension.INTEGRATIONS);
                case "authorizers" -> extensions.add(Extension.AUTHORIZERS);
                case "apigateway" -> extensions.add(Extension.APIGATEWAY);
                case "documentation" -> extensions.add(Extension.DOCUMENTATION);
                case "" -> {}
                default -> throw new BadRequest("Samovar does not export the extension '" + name + "'").exception();
            }
        }
        return extensions;
    }
}
