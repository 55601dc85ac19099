package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.gateway.rest.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Authorizers, signatures and API keys as a document's security. */
final class SecurityExport {
    private static final String SIGV4 = "sigv4";
    private static final String API_KEY = "api_key";
    private static final String HEADER = "method.request.header.";

    private final ApiDefinition api;
    private final ExportRequest request;

    SecurityExport(ApiDefinition api, ExportRequest request) {
        this.api = api;
        this.request = request;
    }

    void putOn(ObjectNode operation, Method method) {
        ArrayNode security = operation.arrayNode();
        switch (method.authorizationType()) {
            case NONE -> {}
            case AWS_IAM -> security.addObject().putArray(SIGV4);
            case CUSTOM, COGNITO_USER_POOLS ->
                authorizer(method).ifPresent(authorizer -> {
                    ArrayNode scopes = security.addObject().putArray(authorizer.name());
                    method.authorizationScopes().forEach(scopes::add);
                });
        }
        if (method.apiKeyRequired()) {
            security.addObject().putArray(API_KEY);
        }
        if (!security.isEmpty()) {
            operation.set("security", security);
        }
    }

    private Optional<Authorizer> authorizer(Method method) {
        return method.authorizerId()
                .flatMap(id -> Optional.ofNullable(api.authorizers().get(id)));
    }

    /** All schemes that the methods use, and all authorizers. */
    void putSchemes(ObjectNode schemes, DescriptionExport descriptions) {
        if (anyMethod(Method::apiKeyRequired)) {
            scheme(schemes, API_KEY, "x-api-key");
        }
        if (anyMethod(method -> method.authorizationType() == AuthorizationType.AWS_IAM)) {
            scheme(schemes, SIGV4, "Authorization").put("x-amazon-apigateway-authtype", "awsSigv4");
        }
        if (request.has(ExportRequest.Extension.AUTHORIZERS)) {
            api.authorizers()
                    .values()
                    .forEach(authorizer -> descriptions.putOn(
                            put(schemes, authorizer), DocumentedEntity.authorizer(authorizer.name())));
        }
    }

    private boolean anyMethod(Predicate<Method> condition) {
        return api.resources().values().stream()
                .flatMap(resource -> resource.methods().values().stream())
                .anyMatch(condition);
    }

    private static ObjectNode scheme(ObjectNode schemes, String name, String header) {
        return schemes.putObject(name).put("type", "apiKey").put("name", header).put("in", "header");
    }

    private static ObjectNode put(ObjectNode schemes, Authorizer authorizer) {
        String header = authorizer
                .identitySource()
                .filter(source -> source.startsWith(HEADER) && source.indexOf(',') < 0)
                .map(source -> source.substring(HEADER.length()))
                .orElse("Unused");
        ObjectNode node = scheme(schemes, authorizer.name(), header)
                .put(
                        "x-amazon-apigateway-authtype",
                        authorizer
                                .authType()
                                .orElse(
                                        authorizer.type() == AuthorizerType.COGNITO_USER_POOLS
                                                ? "cognito_user_pools"
                                                : "custom"));
        ObjectNode extension = node.putObject("x-amazon-apigateway-authorizer")
                .put("type", authorizer.type().name().toLowerCase(Locale.ROOT))
                .put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds());
        authorizer.authorizerUri().ifPresent(uri -> extension.put("authorizerUri", uri));
        authorizer.authorizerCredentials().ifPresent(role -> extension.put("authorizerCredentials", role));
        authorizer.identitySource().ifPresent(source -> extension.put("identitySource", source));
        authorizer
                .identityValidationExpression()
                .ifPresent(expression -> extension.put("identityValidationExpression", expression));
        if (!authorizer.providerArns().isEmpty()) {
            authorizer.providerArns().forEach(extension.putArray("providerARNs")::add);
        }
        return node;
    }
}
