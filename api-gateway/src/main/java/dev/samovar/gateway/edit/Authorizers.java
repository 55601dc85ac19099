package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The authorizers of an API. */
public final class Authorizers {
    /** Where credentials are unless an owner says otherwise. */
    public static final String IDENTITY_SOURCE_DEFAULT = "method.request.header.Authorization";

    private static final int AUTHORIZERS_MAX = 10;
    private static final Pattern ONE_HEADER = Pattern.compile("method\\.request\\.header\\.[^,\\s]+");
    private static final Pattern SOURCES = Pattern.compile(
            "\\s*(method\\.request\\.(header|querystring)|context|stageVariables)\\.[^,]+"
                    + "(,\\s*(method\\.request\\.(header|querystring)|context|stageVariables)\\.[^,]+)*");

    private final Draft draft;

    public Authorizers(Draft draft) {
        this.draft = draft;
    }

    /** The authorizer of an id. */
    public static Authorizer get(Map<String, Authorizer> authorizers, String id) {
        Authorizer authorizer = authorizers.get(id);
        if (authorizer == null) {
            throw new NotFound.Named("Authorizer identifier").exception();
        }
        return authorizer;
    }

    /** Adds an authorizer, whatever id it has. */
    public Authorizer create(Authorizer asked) {
        if (draft.authorizers().size() >= AUTHORIZERS_MAX) {
            throw new LimitExceeded("Maximum number of Authorizers for this API has been reached. Please contact AWS if"
                            + " you need additional Authorizers.")
                    .exception();
        }
        return put(asked.withId(draft.newId(draft.authorizers())));
    }

    /** Adds an authorizer, or replaces it by a changed one. */
    public Authorizer put(Authorizer authorizer) {
        check(authorizer);
        draft.authorizers().put(authorizer.id(), authorizer);
        return authorizer;
    }

    public void delete(String id) {
        get(draft.authorizers(), id);
        References.refuse(
                draft,
                method -> method.authorizerId().filter(id::equals).isPresent(),
                "Cannot delete authorizer '" + id + "', is referenced in method: ");
        draft.authorizers().remove(id);
    }

    private void check(Authorizer authorizer) {
        if (authorizer.name().isBlank()) {
            throw refused("Authorizer name cannot be empty");
        }
        draft.authorizers().values().stream()
                .filter(other -> !other.id().equals(authorizer.id()) && other.name().equals(authorizer.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("Authorizer name must be unique. Authorizer " + other.name()
                                    + " already exists in this RestApi.")
                            .exception();
                });
        int ttl = authorizer.authorizerResultTtlInSeconds();
        if (ttl < 0 || ttl > Authorizer.RESULT_TTL_SECONDS_MAX) {
            throw refused("Authorizer result TTL must be between 0 and " + Authorizer.RESULT_TTL_SECONDS_MAX
                    + " seconds");
        }
        checkSource(authorizer);
        if (authorizer.type() == AuthorizerType.COGNITO_USER_POOLS) {
            if (authorizer.providerArns().isEmpty()) {
                throw refused("COGNITO_USER_POOLS authorizers require at least one provider ARN");
            }
        } else {
            checkUri(authorizer.authorizerUri().orElse("null"));
        }
        authorizer.identityValidationExpression().ifPresent(Authorizers::checkExpression);
    }

    private static void checkSource(Authorizer authorizer) {
        String source = authorizer.identitySource().orElse("");
        boolean isSound =
                switch (authorizer.type()) {
                    case TOKEN, COGNITO_USER_POOLS -> ONE_HEADER.matcher(source).matches();
                    case REQUEST ->
                        source.isEmpty()
                                ? authorizer.authorizerResultTtlInSeconds() == 0
                                : SOURCES.matcher(source).matches();
                };
        if (!isSound) {
            throw refused("Invalid Identity Source specified: " + source);
        }
    }

    private static void checkUri(String uri) {
        if (!uri.matches("arn:[^:]+:apigateway:[^:]+:lambda:path/.+/invocations")) {
            throw refused("Invalid Authorizer URI: " + uri + ". Authorizer URI should be a valid API Gateway ARN that"
                    + " represents a Lambda function invocation.");
        }
    }

    private static void checkExpression(String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException malformed) {
            throw refused("Invalid identity validation expression specified: " + expression);
        }
    }

    private static GatewayException refused(String message) {
        return new BadRequest(message).exception();
    }
}
