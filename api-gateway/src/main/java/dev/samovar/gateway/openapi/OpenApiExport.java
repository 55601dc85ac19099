package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.RestApi;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes an API as an OpenAPI document. */
public final class OpenApiExport {
    private static final String EXTENSION = "x-amazon-apigateway-";
    /* What an import calls a verb, by the verb. */
    private static final Map<String, String> OPERATIONS =
            MethodImport.VERBS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final ApiDefinition api;
    private final ExportRequest request;
    private final SchemaExport schemas;
    private final SecurityExport security;
    private final Optional<DocumentationVersion> published;
    private final DescriptionExport descriptions;

    /**
     * Prepares an export.
     *
     * @param published the documentation that goes with it
     */
    public OpenApiExport(ApiDefinition api, Optional<DocumentationVersion> published, ExportRequest request) {
        this.api = api;
        this.request = request;
        this.published = published;
        descriptions = new DescriptionExport(published);
        schemas = new SchemaExport(request);
        security = new SecurityExport(api, request);
    }

    public ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(request.isSwagger() ? "swagger" : "openapi", request.isSwagger() ? "2.0" : "3.0.1");
        putInfo(document.putObject("info"));
        descriptions.putOn(document, DocumentedEntity.api());
        putAddress(document);
        putPaths(document.putObject("paths"));
        ObjectNode components = request.isSwagger() ? document : document.objectNode();
        ObjectNode schemes = document.objectNode();
        security.putSchemes(schemes, descriptions);
        if (!schemes.isEmpty()) {
            components.set(request.isSwagger() ? "securityDefinitions" : "securitySchemes", schemes);
        }
        ObjectNode models = components.putObject(request.isSwagger() ? "definitions" : "schemas");
        api.models().values().forEach(model -> models.set(model.name(), schemas.schema(model)));
        if (!request.isSwagger()) {
            document.set("components", components);
        }
        if (request.has(ExportRequest.Extension.APIGATEWAY)) {
            putExtensions(document);
        }
        if (request.has(ExportRequest.Extension.DOCUMENTATION)) {
            published.ifPresent(version -> new DocumentationExport(version).addTo(document));
        }
        return document;
    }

    /** What an API calls its version, or else when it was made. */
    public static String version(RestApi api) {
        return api.version()
                .orElseGet(
                        () -> api.createdDate().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void putInfo(ObjectNode info) {
        api.api().description().ifPresent(description -> info.put("description", description));
        info.put("version", version(api.api()));
        info.put("title", api.api().name());
        descriptions.putInfo(info);
    }

    private void putAddress(ObjectNode document) {
        if (request.isSwagger()) {
            document.put("host", request.host()).put("basePath", "/" + request.stage());
            document.putArray("schemes").add("https");
            putEndpoint(document);
            return;
        }
        ObjectNode server = document.putArray("servers").addObject();
        server.put("url", "https://" + request.host() + "/{basePath}")
                .putObject("variables")
                .putObject("basePath")
                .put("default", request.stage());
        putEndpoint(server);
    }

    /* What is not as it is without a word. */
    private void putEndpoint(ObjectNode owner) {
        EndpointConfiguration reached = api.api().endpointConfiguration();
        ObjectNode endpoint = owner.objectNode();
        if (api.api().disableExecuteApiEndpoint()) {
            endpoint.put("disableExecuteApiEndpoint", true);
        }
        if (!reached.types().equals(EndpointConfiguration.EDGE.types())) {
            reached.types().forEach(endpoint.putArray("types")::add);
        }
        if (!reached.ipAddressType().equals(EndpointConfiguration.EDGE.ipAddressType())) {
            endpoint.put("ipAddressType", reached.ipAddressType());
        }
        if (!reached.vpcEndpointIds().isEmpty()) {
            reached.vpcEndpointIds().forEach(endpoint.putArray("vpcEndpointIds")::add);
        }
        if (!endpoint.isEmpty() && request.has(ExportRequest.Extension.APIGATEWAY)) {
            owner.set(EXTENSION + "endpoint-configuration", endpoint);
        }
    }

    private void putPaths(ObjectNode paths) {
        var operations = new OperationExport(api, request, schemas, security, descriptions);
        api.resources().values().stream()
                .filter(resource -> !resource.methods().isEmpty())
                .sorted(Comparator.comparing(resource -> resource.path()))
                .forEach(resource -> {
                    ObjectNode path = paths.putObject(resource.path());
                    if (!request.isSwagger()) {
                        descriptions.putOn(path, DocumentedEntity.resource(resource.path()));
                    }
                    resource.methods()
                            .forEach((verb, method) ->
                                    path.set(OPERATIONS.getOrDefault(verb, verb), operations.write(resource, method)));
                });
    }

    private void putExtensions(ObjectNode document) {
        RestApi settings = api.api();
        if (!settings.binaryMediaTypes().isEmpty()) {
            settings.binaryMediaTypes().forEach(document.putArray(EXTENSION + "binary-media-types")::add);
        }
        settings.minimumCompressionSize().ifPresent(size -> document.put(EXTENSION + "minimum-compression-size", size));
        if (settings.apiKeySource() != ApiKeySource.HEADER) {
            document.put(EXTENSION + "api-key-source", settings.apiKeySource().name());
        }
        settings.policy()
                .ifPresent(policy -> document.set(
                        EXTENSION + "policy", DocumentFormat.read(policy.getBytes(StandardCharsets.UTF_8))));
        putValidators(document);
        putGatewayResponses(document);
    }

    private void putValidators(ObjectNode document) {
        if (!api.requestValidators().isEmpty()) {
            ObjectNode validators = document.putObject(EXTENSION + "request-validators");
            api.requestValidators()
                    .values()
                    .forEach(validator -> validators
                            .putObject(validator.name())
                            .put("validateRequestParameters", validator.validateRequestParameters())
                            .put("validateRequestBody", validator.validateRequestBody()));
        }
    }

    private void putGatewayResponses(ObjectNode document) {
        if (!api.gatewayResponses().isEmpty()) {
            ObjectNode responses = document.putObject(EXTENSION + "gateway-responses");
            api.gatewayResponses().values().forEach(response -> {
                ObjectNode node = responses.putObject(response.responseType());
                response.statusCode().ifPresent(status -> node.put("statusCode", Integer.valueOf(status)));
                IntegrationExport.put(node, "responseParameters", response.responseParameters());
                IntegrationExport.put(node, "responseTemplates", response.responseTemplates());
            });
        }
    }
}
