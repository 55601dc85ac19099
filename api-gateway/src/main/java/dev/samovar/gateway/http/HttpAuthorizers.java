package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The authorizers of a definition that is being changed. */
public final class HttpAuthorizers {
    private static final int AUTHORIZERS_MAX = 10;
    private static final int TTL_SECONDS_MAX = 3_600;
    private static final Pattern SOURCE =
            Pattern.compile("\\$(request\\.(header|querystring)|context|stageVariables)\\.[^\\s,]+");
    private static final Pattern URI = Pattern.compile("arn:[^:]+:apigateway:[^:]+:lambda:path/.+/invocations");

    private final HttpDraft draft;

    public HttpAuthorizers(HttpDraft draft) {
        this.draft = draft;
    }

    /** The authorizer of an id. */
    public static HttpAuthorizer get(Map<String, HttpAuthorizer> authorizers, String id) {
        return Optional.ofNullable(authorizers.get(id))
                .orElseThrow(() -> new NotFound.Named("Authorizer identifier").exception());
    }

    /** Adds an authorizer, whatever id it has. */
    public HttpAuthorizer create(HttpAuthorizer asked) {
        if (draft.authorizers().size() >= AUTHORIZERS_MAX) {
            throw new LimitExceeded("Maximum number of Authorizers for this API has been reached. Please contact AWS if"
                            + " you need additional Authorizers.")
                    .exception();
        }
        return put(asked.withId(draft.newId(draft.authorizers())));
    }

    /** Adds an authorizer, or replaces it by a changed one. */
    public HttpAuthorizer put(HttpAuthorizer authorizer) {
        check(authorizer);
        draft.authorizers().put(authorizer.authorizerId(), authorizer);
        return authorizer;
    }

    public void delete(String id) {
        get(draft.authorizers(), id);
        boolean isUsed = draft.routes().values().stream()
                .anyMatch(route -> route.authorizerId().filter(id::equals).isPresent());
        if (isUsed) {
            throw new Conflict("Cannot delete Authorizer '" + id + "'. It is used by at least one Route").exception();
        }
        draft.authorizers().remove(id);
    }

    private void check(HttpAuthorizer authorizer) {
        if (authorizer.name().isBlank()) {
            throw refused("Authorizer name cannot be empty");
        }
        boolean isTaken = draft.authorizers().values().stream()
                .anyMatch(other -> !other.authorizerId().equals(authorizer.authorizerId())
                        && other.name().equals(authorizer.name()));
        if (isTaken) {
            throw new Conflict("Authorizer name must be unique. Authorizer " + authorizer.name()
                            + " already exists in this Api.")
                    .exception();
        }
        for (String source : authorizer.identitySource()) {
            if (!SOURCE.matcher(source).matches()) {
                throw refused("Invalid identity source specified: " + source);
            }
        }
        switch (authorizer.authorizerType()) {
            case JWT -> checkToken(authorizer);
            case REQUEST -> checkFunction(authorizer);
        }
    }

    private static void checkToken(HttpAuthorizer authorizer) {
        if (authorizer.identitySource().size() != 1) {
            throw refused("JWT Authorizer must have one identity source");
        }
        JwtConfiguration configuration = authorizer
                .jwtConfiguration()
                .orElseThrow(() -> refused("JWT Configuration is required for authorizer type JWT"));
        if (configuration.issuer().filter(issuer -> issuer.startsWith("http")).isEmpty()) {
            throw refused(
                    "Invalid issuer: " + configuration.issuer().orElse("null") + ". Issuer must be a valid HTTPS URL");
        }
    }

    private static void checkFunction(HttpAuthorizer authorizer) {
        String uri = authorizer.authorizerUri().orElse("null");
        if (!URI.matcher(uri).matches()) {
            throw refused("Invalid Authorizer URI: " + uri + ". Authorizer URI should be a valid API Gateway ARN that"
                    + " represents a Lambda function invocation.");
        }
        String version = authorizer.authorizerPayloadFormatVersion().orElse("");
        if (!version.equals("1.0") && !version.equals("2.0")) {
            throw refused("AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer");
        }
        if (authorizer.enableSimpleResponses() && version.equals("1.0")) {
            throw refused("EnableSimpleResponses can only be set for AuthorizerPayloadFormatVersion 2.0");
        }
        int ttl = authorizer.authorizerResultTtlInSeconds();
        if (ttl < 0 || ttl > TTL_SECONDS_MAX) {
            throw refused("Authorizer result TTL must be between 0 and " + TTL_SECONDS_MAX + " seconds");
        }
        if (ttl > 0 && authorizer.identitySource().isEmpty()) {
            throw refused("Identity source is required when authorizer result caching is enabled");
        }
    }

    private static GatewayException refused(String message) {
        return new BadRequest(message).exception();
    }
}
