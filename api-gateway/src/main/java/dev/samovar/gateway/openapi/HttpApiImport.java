package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.http.CorsConfiguration;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.gateway.http.HttpDraft;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpIntegrations;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.HttpRoutes;
import dev.samovar.gateway.rest.BadRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes an HTTP API of an OpenAPI document. */
public final class HttpApiImport {
    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String DEFAULT_PATH = "/$default";
    private static final String TAG_VALUE = "x-amazon-apigateway-tag-value";
    private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";
    private static final String DISABLED = "disableExecuteApiEndpoint";

    private final ApiDocument document;
    private final String basePath;

    /**
     * Reads a document.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if it is none that HTTP APIs can be made of
     */
    public HttpApiImport(JsonNode root, OpenApiImport.BasePath basePath) {
        document = new ApiDocument(root);
        if (document.isSwagger()) {
            throw new BadRequest("Invalid OpenAPI input. HTTP APIs are made of OpenAPI 3.0 only.").exception();
        }
        this.basePath = basePath.of(document.basePath());
    }

    /** What there is to say about the document. */
    public HttpImportRemarks remarks() {
        return HttpImportRemarks.on(document);
    }

    /** The tags that it wants the API to have. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        document.root()
                .path("tags")
                .valueStream()
                .forEach(tag -> ApiDocument.text(tag, TAG_VALUE)
                        .ifPresent(value -> tags.put(tag.path("name").asText(), value)));
        return tags;
    }

    public String title() {
        return document.info("title").orElse("");
    }

    /** Puts what the document says in place of all that an API is. */
    public void applyTo(HttpDraft draft) {
        draft.routes().clear();
        draft.integrations().clear();
        draft.authorizers().clear();
        draft.api(described(draft.api()));
        var access = new HttpAccessImport(draft, document);
        access.importAll();
        Map<JsonNode, HttpIntegration> integrations = new HashMap<>();
        document.root()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> MethodImport.VERBS.containsKey(operation.getKey()))
                        .forEach(operation -> {
                            String verb = MethodImport.VERBS.getOrDefault(operation.getKey(), "ANY");
                            HttpRoute route = access.guarded(
                                    HttpRoute.open(routeKey(verb, path.getKey()))
                                            .withOperationName(ApiDocument.text(operation.getValue(), "operationId")),
                                    operation.getValue());
                            new HttpRoutes(draft).create(integrated(draft, integrations, route, operation.getValue()));
                        }));
    }

    private String routeKey(String verb, String path) {
        return path.equals(DEFAULT_PATH) ? HttpRoute.DEFAULT : verb + " " + basePath + path;
    }

    private HttpApi described(HttpApi before) {
        JsonNode cors = document.extension("cors");
        return new HttpApi(
                before.apiId(),
                title(),
                document.info("description"),
                document.info("version"),
                before.createdDate(),
                cors.isObject() ? Optional.of(cors(cors)) : Optional.empty(),
                isEndpointDisabled(),
                before.routeSelectionExpression(),
                before.ipAddressType(),
                tags().isEmpty() ? before.tags() : tags());
    }

    private boolean isEndpointDisabled() {
        return document.root()
                        .path("servers")
                        .valueStream()
                        .anyMatch(server -> server.path(ENDPOINT).path(DISABLED).asBoolean())
                || document.root().path(ENDPOINT).path(DISABLED).asBoolean();
    }

    private static CorsConfiguration cors(JsonNode cors) {
        return new CorsConfiguration(
                MediaTypes.texts(cors.path("allowOrigins")),
                MediaTypes.texts(cors.path("allowMethods")),
                MediaTypes.texts(cors.path("allowHeaders")),
                MediaTypes.texts(cors.path("exposeHeaders")),
                cors.path("allowCredentials").asBoolean(),
                cors.has("maxAge") ? Optional.of(cors.path("maxAge").asInt()) : Optional.empty());
    }

    /* Operations that refer to the same integration, or spell it alike, share it. */
    private HttpRoute integrated(
            HttpDraft draft, Map<JsonNode, HttpIntegration> integrations, HttpRoute route, JsonNode operation) {
        JsonNode given = document.resolve(operation.path(INTEGRATION));
        if (!given.isObject()) {
            return route;
        }
        HttpIntegration integration = integrations.computeIfAbsent(
                given, _ -> new HttpIntegrations(draft).create(HttpIntegrationImport.of(given)));
        return route.to(integration);
    }
}
