package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.gateway.rest.BadRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Security schemes of a document become authorizers. */
final class AuthorizerImport {
    private static final String EXTENSION = "x-amazon-apigateway-authorizer";
    private static final String AUTH_TYPE = "x-amazon-apigateway-authtype";

    private final Draft draft;
    private final JsonNode schemes;
    private final ImportWarnings warnings;

    /**
     * What the security of an operation comes to.
     *
     * @param scopes that its token must have
     */
    record Security(
            AuthorizationType type, Optional<String> authorizerId, boolean apiKeyRequired, List<String> scopes) {}

    AuthorizerImport(Draft draft, JsonNode schemes, ImportWarnings warnings) {
        this.draft = draft;
        this.schemes = schemes;
        this.warnings = warnings;
    }

    void importAll() {
        schemes.propertyStream().forEach(scheme -> {
            if (scheme.getValue().has(EXTENSION)) {
                put(scheme.getKey(), scheme.getValue());
            } else if (!isKey(scheme.getValue()) && !isSignature(scheme.getValue())) {
                warnings.add("Unsupported security definition type '"
                        + scheme.getValue().path("type").asText() + "' for '" + scheme.getKey() + "'. Ignoring.");
            }
        });
    }

    private static boolean isKey(JsonNode scheme) {
        return scheme.path("type").asText().equals("apiKey")
                && scheme.path("name").asText().equalsIgnoreCase("x-api-key");
    }

    private static boolean isSignature(JsonNode scheme) {
        return scheme.path(AUTH_TYPE).asText().equalsIgnoreCase("awsSigv4");
    }

    private void put(String name, JsonNode scheme) {
        JsonNode given = scheme.path(EXTENSION);
        AuthorizerType type = type(name, given.path("type").asText(""));
        String id = named(name).map(Authorizer::id).orElseGet(() -> draft.newId(draft.authorizers()));
        Optional<String> header = ApiDocument.text(scheme, "name").map(field -> "method.request.header." + field);
        draft.authorizers()
                .put(
                        id,
                        new Authorizer(
                                id,
                                name,
                                type,
                                MediaTypes.texts(given.path("providerARNs")),
                                ApiDocument.text(scheme, AUTH_TYPE),
                                ApiDocument.text(given, "authorizerUri"),
                                ApiDocument.text(given, "authorizerCredentials"),
                                ApiDocument.text(given, "identitySource").or(() -> header),
                                ApiDocument.text(given, "identityValidationExpression"),
                                given.path("authorizerResultTtlInSeconds")
                                        .asInt(Authorizer.RESULT_TTL_SECONDS_DEFAULT)));
    }

    private static AuthorizerType type(String scheme, String given) {
        try {
            return AuthorizerType.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Invalid OpenAPI input. The authorizer of " + scheme + " has the unknown type '"
                            + given + "'.")
                    .exception();
        }
    }

    private Optional<Authorizer> named(String name) {
        return draft.authorizers().values().stream()
                .filter(authorizer -> authorizer.name().equals(name))
                .findFirst();
    }

    /** Who may call an operation. What the document says for all operations counts for none, as on AWS. */
    Security of(JsonNode operation) {
        String auth = operation.path("x-amazon-apigateway-auth").path("type").asText("");
        AuthorizationType type = auth.equals("AWS_IAM") ? AuthorizationType.AWS_IAM : AuthorizationType.NONE;
        Optional<String> authorizer = Optional.empty();
        List<String> scopes = List.of();
        boolean apiKey = false;
        for (JsonNode requirement : operation.path("security")) {
            for (Map.Entry<String, JsonNode> one : requirement.properties()) {
                JsonNode scheme = schemes.path(one.getKey());
                Optional<Authorizer> known = named(one.getKey());
                if (known.isPresent()) {
                    authorizer = known.map(Authorizer::id);
                    scopes = MediaTypes.texts(one.getValue());
                    type = known.get().type() == AuthorizerType.COGNITO_USER_POOLS
                            ? AuthorizationType.COGNITO_USER_POOLS
                            : AuthorizationType.CUSTOM;
                } else if (isSignature(scheme)) {
                    type = AuthorizationType.AWS_IAM;
                } else {
                    apiKey |= isKey(scheme);
                }
            }
        }
        return new Security(type, authorizer, apiKey, scopes);
    }
}
