package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.gateway.rest.RequestValidator;
import dev.samovar.gateway.rest.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Operations of a document become methods. */
final class MethodImport {
    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String VALIDATOR = "x-amazon-apigateway-request-validator";
    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Map<String, String> LOCATIONS =
            Map.of("header", "header", "query", "querystring", "path", "path");

    /** The verbs of a path by what they are called in documents. */
    static final Map<String, String> VERBS = Map.of(
            "get", "GET", "put", "PUT", "post", "POST", "delete", "DELETE", "options", "OPTIONS", "head", "HEAD",
            "patch", "PATCH", ANY, "ANY");

    private final ApiDocument document;
    private final Draft draft;
    private final ModelImport models;
    private final AuthorizerImport authorizers;
    private final ImportWarnings warnings;

    MethodImport(
            ApiDocument document,
            Draft draft,
            ModelImport models,
            AuthorizerImport authorizers,
            ImportWarnings warnings) {
        this.document = document;
        this.draft = draft;
        this.models = models;
        this.authorizers = authorizers;
        this.warnings = warnings;
    }

    Method read(Resource resource, String verb, JsonNode path, JsonNode operation) {
        AuthorizerImport.Security security = authorizers.of(operation);
        JsonNode integration = document.resolve(operation.path(INTEGRATION));
        return new Method(
                verb,
                security.type(),
                security.authorizerId(),
                security.apiKeyRequired(),
                validator(operation),
                ApiDocument.text(operation, "operationId"),
                parameters(path, operation),
                modelNames(document.bodies(path, operation)),
                security.scopes(),
                responses(operation),
                integration.isObject()
                        ? Optional.of(IntegrationImport.read(integration, resource.id()))
                        : Optional.<Integration>empty());
    }

    private Optional<String> validator(JsonNode operation) {
        return ApiDocument.text(operation, VALIDATOR)
                .or(() -> ApiDocument.text(document.root(), VALIDATOR))
                .flatMap(name -> draft.requestValidators().values().stream()
                        .filter(validator -> validator.name().equals(name))
                        .map(RequestValidator::id)
                        .findFirst());
    }

    private Map<String, Boolean> parameters(JsonNode path, JsonNode operation) {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (JsonNode parameter : document.parameters(path, operation)) {
            String in = parameter.path("in").asText();
            String location = LOCATIONS.get(in);
            if (location == null) {
                if (!in.equals("body")) {
                    warnings.add("Unsupported location '" + in + "' of the parameter '"
                            + parameter.path("name").asText() + "'. Ignoring.");
                }
            } else {
                parameters.put(
                        "method.request." + location + "."
                                + parameter.path("name").asText(),
                        parameter.path("required").asBoolean());
            }
        }
        return parameters;
    }

    private Map<String, String> modelNames(Map<String, JsonNode> schemas) {
        Map<String, String> names = new LinkedHashMap<>();
        schemas.forEach((type, schema) -> models.nameOf(schema).ifPresent(name -> names.put(type, name)));
        return names;
    }

    /* Responses of the document for any status have no place in an API: its method responses have one each. */
    private Map<String, MethodResponse> responses(JsonNode operation) {
        Map<String, MethodResponse> responses = new LinkedHashMap<>();
        operation.path("responses").propertyStream().forEach(entry -> {
            String status = entry.getKey();
            if (STATUS.matcher(status).matches()) {
                JsonNode response = document.resolve(entry.getValue());
                responses.put(
                        status,
                        new MethodResponse(
                                status, headers(response), modelNames(document.responseBodies(operation, response))));
            } else if (!status.startsWith("x-")) {
                warnings.add("Unsupported response '" + status + "': it is no status code. Ignoring.");
            }
        });
        return responses;
    }

    private static Map<String, Boolean> headers(JsonNode response) {
        Map<String, Boolean> headers = new LinkedHashMap<>();
        response.path("headers")
                .propertyStream()
                .forEach(header -> headers.put("method.response.header." + header.getKey(), false));
        return headers;
    }
}
