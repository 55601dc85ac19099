package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.edit.IntegrationResponses;
import dev.samovar.gateway.edit.Integrations;
import dev.samovar.gateway.edit.ResourceTree;
import dev.samovar.gateway.edit.RestApiRules;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayResponse;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.RequestValidator;
import dev.samovar.gateway.rest.Resource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what an OpenAPI document says into an API. */
public final class OpenApiImport {
    private final ApiDocument document;
    private final BasePath basePath;

    /** What becomes of what the API has already. */
    public enum Mode {
        MERGE,
        OVERWRITE
    }

    /** What becomes of the path that all paths of the document are below. */
    public enum BasePath {
        /** It is no part of any path. */
        IGNORE,
        /** It is the beginning of every path. */
        PREPEND,
        /** All of it but its first segment is: that is the stage, or the base path of a domain. */
        SPLIT;

        String of(String documented) {
            return switch (this) {
                case IGNORE -> "";
                case PREPEND -> documented;
                case SPLIT -> {
                    int second = documented.indexOf('/', 1);
                    yield second < 0 ? "" : documented.substring(second);
                }
            };
        }
    }

    /**
     * Looks at a document.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if it is no OpenAPI document
     */
    public OpenApiImport(JsonNode root, BasePath basePath) {
        document = new ApiDocument(root);
        this.basePath = basePath;
    }

    /** What the document calls the API. */
    public String title() {
        return document.info("title")
                .filter(title -> !title.isBlank())
                .orElseThrow(() -> new BadRequest("Invalid OpenAPI input. 'info.title' is missing.").exception());
    }

    /** Changes a draft of the API; if this throws, the draft is of no use any more. */
    public void applyTo(Draft draft, Mode mode) {
        if (mode == Mode.OVERWRITE) {
            clear(draft);
        }
        draft.api(new SettingsImport(document).applyTo(draft.api(), title()));
        RestApiRules.check(draft.api());
        var models = new ModelImport(draft);
        models.importAll(document.schemas());
        var authorizers = new AuthorizerImport(draft, document.securitySchemes());
        authorizers.importAll();
        importValidators(draft);
        importGatewayResponses(draft);
        var documentation = new DocumentationImport(document.root());
        if (documentation.isPresent()) {
            documentation.applyTo(draft, mode);
        }
        var methods = new MethodImport(document, draft, models, authorizers);
        document.root().path("paths").propertyStream().forEach(path -> {
            Resource resource = resource(draft, basePath.of(document.basePath()) + path.getKey());
            importMethods(draft, methods, resource, path.getValue());
        });
    }

    /* Stages, variables and keys are not in the document and stay. So do the models that every API has. */
    private static void clear(Draft draft) {
        Resource root = draft.resources().values().stream()
                .filter(resource -> resource.parentId().isEmpty())
                .findFirst()
                .orElseThrow();
        draft.resources().clear();
        draft.resources().put(root.id(), new Resource(root.id(), Optional.empty(), Optional.empty(), "/", Map.of()));
        draft.models().keySet().removeIf(name -> !name.equals("Empty") && !name.equals("Error"));
        draft.requestValidators().clear();
        draft.authorizers().clear();
        draft.gatewayResponses().clear();
    }

    private void importValidators(Draft draft) {
        document.extension("request-validators").propertyStream().forEach(entry -> {
            String id = draft.requestValidators().values().stream()
                    .filter(validator -> validator.name().equals(entry.getKey()))
                    .map(RequestValidator::id)
                    .findFirst()
                    .orElseGet(() -> draft.newId(draft.requestValidators()));
            JsonNode given = entry.getValue();
            draft.requestValidators()
                    .put(
                            id,
                            new RequestValidator(
                                    id,
                                    entry.getKey(),
                                    given.path("validateRequestBody").asBoolean(),
                                    given.path("validateRequestParameters").asBoolean()));
        });
    }

    private void importGatewayResponses(Draft draft) {
        document.extension("gateway-responses").propertyStream().forEach(entry -> {
            String type = entry.getKey().toUpperCase(Locale.ROOT);
            if (!GatewayResponses.types().contains(type)) {
                throw new BadRequest("Invalid OpenAPI input. Unknown gateway response type: " + entry.getKey())
                        .exception();
            }
            JsonNode given = entry.getValue();
            draft.gatewayResponses()
                    .put(
                            type,
                            new GatewayResponse(
                                    type,
                                    ApiDocument.text(given, "statusCode"),
                                    IntegrationImport.texts(given.path("responseParameters")),
                                    IntegrationImport.texts(given.path("responseTemplates"))));
        });
    }

    /* The resource of a path; those above it are made on the way. */
    private static Resource resource(Draft draft, String path) {
        Resource resource = draft.resources().values().stream()
                .filter(candidate -> candidate.parentId().isEmpty())
                .findFirst()
                .orElseThrow();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                resource = child(draft, resource, part);
            }
        }
        return resource;
    }

    private static Resource child(Draft draft, Resource parent, String part) {
        return draft.resources().values().stream()
                .filter(candidate ->
                        candidate.parentId().filter(parent.id()::equals).isPresent())
                .filter(candidate -> candidate.pathPart().filter(part::equals).isPresent())
                .findFirst()
                .orElseGet(() -> new ResourceTree(draft).create(parent.id(), part));
    }

    private static void importMethods(Draft draft, MethodImport methods, Resource resource, JsonNode path) {
        Map<String, Method> imported = new LinkedHashMap<>();
        path.propertyStream().forEach(entry -> {
            String verb = MethodImport.VERBS.get(entry.getKey());
            if (verb != null) {
                imported.put(verb, methods.read(resource, verb, path, entry.getValue()));
            }
        });
        Map<String, Method> all = new LinkedHashMap<>(resource.methods());
        all.putAll(imported);
        draft.resources()
                .put(
                        resource.id(),
                        new Resource(resource.id(), resource.parentId(), resource.pathPart(), resource.path(), all));
        /* Once more by the rules: what may not be put may not be imported. */
        var integrations = new Integrations(draft);
        var responses = new IntegrationResponses(draft);
        imported.forEach((verb, method) -> method.methodIntegration().ifPresent(integration -> {
            integrations.put(resource.id(), verb, integration);
            integration
                    .integrationResponses()
                    .values()
                    .forEach(response -> responses.put(resource.id(), verb, response));
        }));
    }
}
