package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.http.HttpAuthorization;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.http.HttpDraft;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.JwtConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Security schemes of a document become authorizers of HTTP APIs, and the security of operations that of routes. */
final class HttpAccessImport {
    private static final String EXTENSION = "x-amazon-apigateway-authorizer";
    private static final String AUTH_TYPE = "x-amazon-apigateway-authtype";
    private static final String AUTH = "x-amazon-apigateway-auth";
    private static final String SIGNATURE = "awsSigv4";
    private static final String SECURITY = "security";

    private final HttpDraft draft;
    private final ApiDocument document;
    private final JsonNode schemes;

    HttpAccessImport(HttpDraft draft, ApiDocument document) {
        this.draft = draft;
        this.document = document;
        schemes = document.securitySchemes();
    }

    /** What an operation asks for: what it says itself, or else what the document says for all of them. */
    static JsonNode security(ApiDocument document, JsonNode operation) {
        return operation.has(SECURITY)
                ? operation.path(SECURITY)
                : document.root().path(SECURITY);
    }

    /** Whether a scheme says who is to be asked. */
    static boolean isKnown(JsonNode schemes, String name) {
        JsonNode scheme = schemes.path(name);
        return scheme.has(EXTENSION) || scheme.path(AUTH_TYPE).asText().equals(SIGNATURE);
    }

    void importAll() {
        schemes.propertyStream()
                .filter(scheme -> scheme.getValue().has(EXTENSION))
                .forEach(scheme -> new HttpAuthorizers(draft)
                        .create(authorizer(scheme.getKey(), scheme.getValue().path(EXTENSION))));
    }

    private static HttpAuthorizer authorizer(String name, JsonNode given) {
        JsonNode jwt = given.path("jwtConfiguration");
        boolean isToken = given.path("type").asText().equals("jwt");
        return new HttpAuthorizer(
                "",
                name,
                isToken ? HttpAuthorizer.Type.JWT : HttpAuthorizer.Type.REQUEST,
                ApiDocument.text(given, "authorizerUri"),
                ApiDocument.text(given, "authorizerCredentials"),
                ApiDocument.text(given, "authorizerPayloadFormatVersion"),
                given.path("enableSimpleResponses").asBoolean(),
                sources(given.path("identitySource")),
                ApiDocument.text(given, "identityValidationExpression"),
                isToken
                        ? Optional.of(new JwtConfiguration(
                                ApiDocument.text(jwt, "issuer"), MediaTypes.texts(jwt.path("audience"))))
                        : Optional.empty(),
                given.path("authorizerResultTtlInSeconds").asInt(0));
    }

    /* A list, or one text with commas. */
    private static List<String> sources(JsonNode given) {
        return given.isTextual()
                ? Arrays.stream(given.asText().split(",", -1))
                        .map(String::strip)
                        .toList()
                : MediaTypes.texts(given);
    }

    /** A route with the security of its operation. */
    HttpRoute guarded(HttpRoute route, JsonNode operation) {
        JsonNode security = security(document, operation).path(0);
        String name = security.isEmpty() ? "" : security.fieldNames().next();
        boolean isSigned = operation.path(AUTH).path("type").asText().equalsIgnoreCase("AWS_IAM")
                || schemes.path(name).path(AUTH_TYPE).asText().equals(SIGNATURE);
        if (isSigned) {
            return route.guarded(HttpAuthorization.AWS_IAM, Optional.empty(), List.of());
        }
        return draft.authorizers().values().stream()
                .filter(authorizer -> authorizer.name().equals(name))
                .findFirst()
                .map(authorizer -> authorizer.authorizerType() == HttpAuthorizer.Type.JWT
                        ? route.guarded(
                                HttpAuthorization.JWT,
                                Optional.of(authorizer.authorizerId()),
                                MediaTypes.texts(security.path(name)))
                        : route.guarded(HttpAuthorization.CUSTOM, Optional.of(authorizer.authorizerId()), List.of()))
                .orElse(route);
    }
}
