package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.gateway.rest.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Methods as a document's operations. */
final class OperationExport {
    private static final String REQUEST = "method.request.";
    private static final String RESPONSE_HEADER = "method.response.header.";
    private static final String JSON = "application/json";

    private final ApiDefinition api;
    private final ExportRequest request;
    private final SchemaExport schemas;
    private final SecurityExport security;
    private final DescriptionExport descriptions;

    OperationExport(
            ApiDefinition api,
            ExportRequest request,
            SchemaExport schemas,
            SecurityExport security,
            DescriptionExport descriptions) {
        this.api = api;
        this.request = request;
        this.schemas = schemas;
        this.security = security;
        this.descriptions = descriptions;
    }

    ObjectNode write(Resource resource, Method method) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        descriptions.putOn(operation, DocumentedEntity.method(resource.path(), method.httpMethod()));
        method.operationName().ifPresent(name -> operation.put("operationId", name));
        if (request.isSwagger()) {
            putTypes(operation, "consumes", method.requestModels().keySet());
            putTypes(operation, "produces", responseTypes(method));
        }
        putParameters(operation, resource.path(), method);
        if (!request.isSwagger() && !method.requestModels().isEmpty()) {
            ObjectNode body = describedBody(operation.putObject("requestBody"), resource.path(), method);
            putContent(body, method.requestModels());
            body.put("required", true);
        }
        ObjectNode responses = operation.putObject("responses");
        method.methodResponses()
                .values()
                .forEach(response ->
                        responses.set(response.statusCode(), write(resource.path(), method.httpMethod(), response)));
        security.putOn(operation, method);
        if (request.has(ExportRequest.Extension.APIGATEWAY)) {
            method.requestValidatorId()
                    .flatMap(id -> Optional.ofNullable(api.requestValidators().get(id)))
                    .ifPresent(validator -> operation.put("x-amazon-apigateway-request-validator", validator.name()));
        }
        if (request.has(ExportRequest.Extension.INTEGRATIONS)) {
            method.methodIntegration()
                    .ifPresent(integration -> operation.set(
                            "x-amazon-apigateway-integration", IntegrationExport.write(integration, resource.id())));
        }
        return operation;
    }

    private static void putTypes(ObjectNode operation, String member, Set<String> types) {
        if (!types.isEmpty()) {
            types.forEach(operation.putArray(member)::add);
        }
    }

    private static Set<String> responseTypes(Method method) {
        Set<String> types = new TreeSet<>();
        method.methodResponses()
                .values()
                .forEach(response -> types.addAll(response.responseModels().keySet()));
        return types;
    }

    private ObjectNode describedBody(ObjectNode body, String path, Method method) {
        DocumentedEntity.requestBody(path, method).ifPresent(entity -> descriptions.putOn(body, entity));
        return body;
    }

    private void putParameters(ObjectNode operation, String path, Method method) {
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        method.requestParameters().forEach((name, required) -> {
            String[] parts = name.substring(REQUEST.length()).split("\\.", 2);
            String in = parts[0].equals("querystring") ? "query" : parts[0];
            ObjectNode parameter = parameters
                    .addObject()
                    .put("name", parts[1])
                    .put("in", in)
                    .put("required", required || in.equals("path"));
            DocumentedEntity.parameter(path, method.httpMethod(), in, parts[1])
                    .ifPresent(entity -> descriptions.putOn(parameter, entity));
            putType(parameter);
        });
        if (request.isSwagger()) {
            method.requestModels().values().stream()
                    .findFirst()
                    .ifPresent(model -> describedBody(parameters.addObject(), path, method)
                            .put("in", "body")
                            .put("name", model)
                            .put("required", true)
                            .set("schema", schemas.reference(model)));
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private void putType(ObjectNode parameter) {
        if (request.isSwagger()) {
            parameter.put("type", "string");
        } else {
            parameter.putObject("schema").put("type", "string");
        }
    }

    private ObjectNode write(String path, String verb, MethodResponse response) {
        String status = response.statusCode();
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("description", DescriptionExport.placeholder(status));
        descriptions.putOn(node, DocumentedEntity.response(path, verb, status));
        if (!response.responseParameters().isEmpty()) {
            ObjectNode headers = node.putObject("headers");
            response.responseParameters().keySet().forEach(parameter -> {
                String name = parameter.substring(RESPONSE_HEADER.length());
                ObjectNode header = headers.putObject(name);
                descriptions.putOn(header, DocumentedEntity.responseHeader(path, verb, status, name));
                putType(header);
            });
        }
        if (request.isSwagger()) {
            Optional.ofNullable(response.responseModels().get(JSON))
                    .or(() -> response.responseModels().values().stream().findFirst())
                    .ifPresent(model -> node.set("schema", schemas.reference(model)));
        } else if (!response.responseModels().isEmpty()) {
            putContent(node, response.responseModels());
        }
        return node;
    }

    private void putContent(ObjectNode node, Map<String, String> models) {
        ObjectNode content = node.putObject("content");
        models.forEach((type, model) -> content.putObject(type).set("schema", schemas.reference(model)));
    }
}
