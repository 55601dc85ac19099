package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.GatewayResponses;
import dev.samovar.gateway.edit.RestApiRules;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayResponse;
import dev.samovar.gateway.rest.RequestValidator;
import dev.samovar.gateway.rest.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what an OpenAPI document says into an API. */
public final class OpenApiImport {
    private final ApiDocument document;
    private final ImportOptions options;

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
     * Looks at a document as AWS does unless somebody says otherwise.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if it is no OpenAPI document
     */
    public OpenApiImport(JsonNode root, BasePath basePath) {
        this(root, ImportOptions.usual(basePath));
    }

    /**
     * Looks at a document.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if it is no OpenAPI document
     */
    public OpenApiImport(JsonNode root, ImportOptions options) {
        document = new ApiDocument(root);
        this.options = options;
    }

    /** What the document calls the API. */
    public String title() {
        return document.info("title")
                .filter(title -> !title.isBlank())
                .orElseThrow(() -> new BadRequest("Invalid OpenAPI input. 'info.title' is missing.").exception());
    }

    /**
     * Changes a draft of the API, and nothing else; if this throws, the draft is of no use any more.
     *
     * @return warnings: what the document says and the API does not keep
     */
    public List<String> applyTo(Draft draft, Mode mode) {
        var warnings = new ImportWarnings();
        if (mode == Mode.OVERWRITE) {
            clear(draft);
        }
        draft.api(new SettingsImport(document, options.endpointType()).applyTo(draft.api(), title()));
        RestApiRules.check(draft.api());
        var models = new ModelImport(document, draft, warnings);
        models.importAll();
        var authorizers = new AuthorizerImport(draft, document.securitySchemes(), warnings);
        authorizers.importAll();
        importValidators(draft);
        importGatewayResponses(draft);
        var methods = new MethodImport(document, draft, models, authorizers, warnings);
        List<PathImport.Imported> paths =
                new PathImport(document, draft, methods, options.basePath().of(document.basePath())).importAll();
        if (options.isDocumented()) {
            new DescriptionImport(document, draft, warnings).importAll(paths);
            /* These come last: what stands beside the things themselves may have been made of them. */
            new DocumentationImport(document.root())
                    .applyTo(draft, Mode.MERGE)
                    .warnings()
                    .forEach(warnings::add);
        }
        refuse(warnings.texts());
        return warnings.texts();
    }

    private void refuse(List<String> warnings) {
        if (options.failsOnWarnings() && !warnings.isEmpty()) {
            throw new BadRequest("Warnings found during import:\n\t" + String.join("\n\t", warnings)).exception();
        }
    }

    /* Stages, variables and keys are not in the document and stay. So do the models that every API has. */
    private void clear(Draft draft) {
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
        if (options.isDocumented()) {
            draft.documentation().clear();
        }
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
}
