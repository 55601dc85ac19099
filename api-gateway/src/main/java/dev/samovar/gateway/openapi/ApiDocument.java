package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.samovar.gateway.rest.BadRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An OpenAPI document, whatever its version: 2.0 (Swagger) or 3.0. */
final class ApiDocument {
    private static final int REFERENCES_MAX = 16;

    private final JsonNode root;
    private final boolean isSwagger;

    ApiDocument(JsonNode root) {
        this.root = root;
        isSwagger = root.path("swagger").asText().equals("2.0");
        if (!isSwagger && !root.path("openapi").asText().startsWith("3.0")) {
            throw new BadRequest("Invalid OpenAPI input. It is neither OpenAPI 3.0 nor Swagger 2.0.").exception();
        }
        if (!root.path("info").isObject()) {
            throw new BadRequest("Invalid OpenAPI input. 'info' is missing.").exception();
        }
    }

    JsonNode root() {
        return root;
    }

    boolean isSwagger() {
        return isSwagger;
    }

    Optional<String> info(String member) {
        return text(root.path("info"), member);
    }

    /** A member of the document that API Gateway added to OpenAPI. */
    JsonNode extension(String name) {
        return root.path("x-amazon-apigateway-" + name);
    }

    /** The path that all paths are below, without a slash at its end. */
    String basePath() {
        String path = isSwagger ? root.path("basePath").asText("") : serverPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private String serverPath() {
        JsonNode server = root.path("servers").path(0);
        String variable =
                server.path("variables").path("basePath").path("default").asText("");
        if (!variable.isEmpty()) {
            return variable.startsWith("/") ? variable : "/" + variable;
        }
        try {
            return Optional.ofNullable(URI.create(server.path("url").asText("")).getRawPath())
                    .orElse("");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    JsonNode schemas() {
        return isSwagger ? root.path("definitions") : root.path("components").path("schemas");
    }

    JsonNode securitySchemes() {
        return isSwagger
                ? root.path("securityDefinitions")
                : root.path("components").path("securitySchemes");
    }

    String schemasPointer() {
        return isSwagger ? "/definitions/" : "/components/schemas/";
    }

    /** What a node stands for: itself, or what it refers to elsewhere in the document. */
    JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        for (int i = 0; i < REFERENCES_MAX && found.has("$ref"); i++) {
            found = root.at(pointer(found.path("$ref").asText()));
        }
        return found.has("$ref") ? MissingNode.getInstance() : found;
    }

    /** Where in the document a reference leads. */
    static String pointer(String reference) {
        if (!reference.startsWith("#/")) {
            throw new BadRequest("Invalid OpenAPI input. A reference leads out of the document: " + reference)
                    .exception();
        }
        String pointer = reference.substring(1);
        try {
            return pointer.indexOf('%') < 0
                    ? pointer
                    : URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return pointer;
        }
    }

    /** The parameters of an operation: its own, and those of its path that it does not have itself. */
    List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        List<JsonNode> own = resolved(operation.path("parameters")).toList();
        List<JsonNode> all = new ArrayList<>(own);
        resolved(path.path("parameters"))
                .filter(shared -> own.stream().noneMatch(parameter -> isSame(parameter, shared)))
                .forEach(all::add);
        return all;
    }

    private Stream<JsonNode> resolved(JsonNode list) {
        return list.valueStream().map(this::resolve);
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.path("name").equals(other.path("name")) && one.path("in").equals(other.path("in"));
    }

    /** What an operation says of its requests' body: a member of its own, or a parameter. */
    JsonNode body(JsonNode path, JsonNode operation) {
        return isSwagger
                ? parameters(path, operation).stream()
                        .filter(parameter -> parameter.path("in").asText().equals("body"))
                        .findFirst()
                        .orElse(MissingNode.getInstance())
                : resolve(operation.path("requestBody"));
    }

    /** The schemas of a request's body, by media type. */
    Map<String, JsonNode> bodies(JsonNode path, JsonNode operation) {
        JsonNode body = body(path, operation);
        if (!isSwagger) {
            return MediaTypes.schemas(body.path("content"));
        }
        return body.isMissingNode() ? Map.of() : MediaTypes.of(operation, root, "consumes", body.path("schema"));
    }

    /** The schemas of a response's body, by media type. */
    Map<String, JsonNode> responseBodies(JsonNode operation, JsonNode response) {
        if (!isSwagger) {
            return MediaTypes.schemas(response.path("content"));
        }
        JsonNode schema = response.path("schema");
        return schema.isMissingNode() ? Map.of() : MediaTypes.of(operation, root, "produces", schema);
    }

    static Optional<String> text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }
}
