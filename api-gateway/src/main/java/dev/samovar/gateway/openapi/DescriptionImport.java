package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.edit.DocumentationParts;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document tells people beside the things themselves becomes parts of the API's documentation. */
final class DescriptionImport {
    private final ApiDocument document;
    private final Draft draft;
    private final ImportWarnings warnings;
    private final DocumentationParts parts;

    DescriptionImport(ApiDocument document, Draft draft, ImportWarnings warnings) {
        this.document = document;
        this.draft = draft;
        this.warnings = warnings;
        parts = new DocumentationParts(draft);
    }

    void importAll(List<PathImport.Imported> paths) {
        importApi();
        for (PathImport.Imported path : paths) {
            describe(DocumentedEntity.resource(path.path()), path.item());
            path.methods()
                    .forEach((name, method) -> importMethod(
                            path.path(), path.item(), method, path.item().path(name)));
        }
    }

    /* What the API's own members keep, such as its title, is not said twice. */
    private void importApi() {
        ObjectNode properties = told(document.root(), DocumentedEntity.api());
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        document.root()
                .path("info")
                .propertyStream()
                .filter(entry -> DescriptionExport.INFO.contains(entry.getKey()))
                .forEach(entry -> info.set(entry.getKey(), entry.getValue()));
        if (!info.isEmpty()) {
            properties.set("info", info);
        }
        put(DocumentedEntity.api(), properties);
        draft.authorizers()
                .values()
                .forEach(authorizer -> describe(
                        DocumentedEntity.authorizer(authorizer.name()),
                        document.securitySchemes().path(authorizer.name())));
    }

    private void importMethod(String path, JsonNode item, Method method, JsonNode operation) {
        String verb = method.httpMethod();
        describe(DocumentedEntity.method(path, verb), operation);
        for (JsonNode parameter : document.parameters(item, operation)) {
            DocumentedEntity.parameter(
                            path,
                            verb,
                            parameter.path("in").asText(),
                            parameter.path("name").asText())
                    .ifPresent(entity -> describe(entity, parameter));
        }
        DocumentedEntity.requestBody(path, method)
                .ifPresent(entity -> describe(entity, document.body(item, operation)));
        operation
                .path("responses")
                .propertyStream()
                .filter(entry -> method.methodResponses().containsKey(entry.getKey()))
                .forEach(entry -> importResponse(path, verb, entry.getKey(), document.resolve(entry.getValue())));
    }

    private void importResponse(String path, String verb, String status, JsonNode response) {
        if (!response.path("description").asText().equals(DescriptionExport.placeholder(status))) {
            describe(DocumentedEntity.response(path, verb, status), response);
        }
        response.path("headers")
                .propertyStream()
                .forEach(header -> describe(
                        DocumentedEntity.responseHeader(path, verb, status, header.getKey()),
                        document.resolve(header.getValue())));
    }

    private void describe(DocumentedEntity entity, JsonNode node) {
        put(entity, told(node, entity));
    }

    private static ObjectNode told(JsonNode node, DocumentedEntity entity) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (String member : entity.members()) {
            JsonNode value = node.path(member);
            boolean isEmpty =
                    value.isTextual() ? value.textValue().isEmpty() : value.isContainerNode() && value.isEmpty();
            if (!value.isMissingNode() && !value.isNull() && !isEmpty) {
                properties.set(member, value);
            }
        }
        return properties;
    }

    private void put(DocumentedEntity entity, ObjectNode properties) {
        if (properties.isEmpty()) {
            return;
        }
        try {
            put(entity.location(), properties.toString());
        } catch (GatewayException refused) {
            warnings.add(String.valueOf(refused.getMessage()));
        }
    }

    private void put(Map<String, String> location, String properties) {
        Optional<DocumentationPart> known = parts.about(location);
        if (known.isPresent()) {
            parts.put(new DocumentationPart(known.get().id(), location, properties));
        } else {
            parts.create(location, properties);
        }
    }
}
