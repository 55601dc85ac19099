package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.http.HttpAuthorization;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.registry.RecordJson;

/** Authorizers and signatures of an HTTP API as a document's security. */
final class HttpAccessExport {
    private static final String EXTENSION = "x-amazon-apigateway-";
    private static final String SIGV4 = "sigv4";
    private static final String TYPE = "type";
    private static final String API_KEY = "apiKey";

    private final HttpDefinition definition;

    HttpAccessExport(HttpDefinition definition) {
        this.definition = definition;
    }

    /** Adds what a route asks for to its operation. */
    void security(ObjectNode operation, HttpRoute route) {
        if (route.authorizationType() == HttpAuthorization.AWS_IAM) {
            operation.putArray("security").addObject().putArray(SIGV4);
        }
        route.authorizerId().map(definition.authorizers()::get).ifPresent(authorizer -> {
            ArrayNode scopes = operation.putArray("security").addObject().putArray(authorizer.name());
            route.authorizationScopes().forEach(scopes::add);
        });
    }

    /** Adds what routes refer to. */
    void schemes(ObjectNode root) {
        boolean isSigned = definition.routes().values().stream()
                .anyMatch(route -> route.authorizationType() == HttpAuthorization.AWS_IAM);
        if (!isSigned && definition.authorizers().isEmpty()) {
            return;
        }
        ObjectNode schemes = root.putObject("components").putObject("securitySchemes");
        if (isSigned) {
            schemes.putObject(SIGV4)
                    .put(TYPE, API_KEY)
                    .put("name", "Authorization")
                    .put("in", "header")
                    .put(EXTENSION + "authtype", "awsSigv4");
        }
        definition.authorizers().values().forEach(authorizer -> scheme(schemes, authorizer));
    }

    private static void scheme(ObjectNode schemes, HttpAuthorizer authorizer) {
        boolean isToken = authorizer.authorizerType() == HttpAuthorizer.Type.JWT;
        ObjectNode scheme = schemes.putObject(authorizer.name()).put(TYPE, isToken ? "oauth2" : API_KEY);
        if (isToken) {
            scheme.putObject("flows");
        } else {
            scheme.put("name", headerName(authorizer)).put("in", "header");
        }
        ObjectNode given = scheme.putObject(EXTENSION + "authorizer")
                .put(TYPE, isToken ? "jwt" : "request")
                .put("identitySource", String.join(",", authorizer.identitySource()));
        authorizer.jwtConfiguration().ifPresent(jwt -> given.set("jwtConfiguration", RecordJson.tree(jwt)));
        authorizer.authorizerUri().ifPresent(uri -> given.put("authorizerUri", uri));
        authorizer.authorizerCredentialsArn().ifPresent(role -> given.put("authorizerCredentials", role));
        authorizer
                .identityValidationExpression()
                .ifPresent(expression -> given.put("identityValidationExpression", expression));
        authorizer
                .authorizerPayloadFormatVersion()
                .ifPresent(version -> given.put("authorizerPayloadFormatVersion", version)
                        .put("enableSimpleResponses", authorizer.enableSimpleResponses())
                        .put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds()));
    }

    /* OpenAPI wants a name; where callers say who they are, the extension says for API Gateway. */
    private static String headerName(HttpAuthorizer authorizer) {
        return authorizer.identitySource().stream()
                .filter(source -> source.startsWith("$request.header."))
                .map(source -> source.substring("$request.header.".length()))
                .findFirst()
                .orElse("Unused");
    }
}
