package dev.samovar.gateway.authorize.function;

import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.gateway.template.SafePattern;
import dev.samovar.gateway.template.TemplateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An authorizer that asks a function, made ready to serve. */
public final class FunctionAuthorizer {
    private static final String STAGE_VARIABLES = "stageVariables.";

    private final String id;
    private final AuthorizerType type;
    private final List<IdentitySource> sources;
    private final Optional<SafePattern> expression;
    private final VariableText uri;
    private final Optional<String> credentials;
    private final Duration resultTtl;

    private FunctionAuthorizer(Authorizer authorizer) {
        id = authorizer.id();
        type = authorizer.type();
        sources = IdentitySource.parse(authorizer.identitySource().orElse(""));
        expression = authorizer
                .identityValidationExpression()
                .filter(_ -> type == AuthorizerType.TOKEN)
                .map(FunctionAuthorizer::pattern);
        uri = VariableText.compile(authorizer
                .authorizerUri()
                .orElseThrow(() -> new IllegalArgumentException("an authorizer without a function: " + id)));
        credentials = authorizer.authorizerCredentials();
        resultTtl = Duration.ofSeconds(authorizer.authorizerResultTtlInSeconds());
        if (type == AuthorizerType.TOKEN && sources.size() != 1) {
            throw new IllegalArgumentException("an authorizer of tokens has one identity source: " + id);
        }
    }

    /**
     * Makes an authorizer ready.
     *
     * @param authorizer of type {@code TOKEN} or {@code REQUEST}
     * @throws IllegalArgumentException if it cannot work
     */
    public static FunctionAuthorizer compile(Authorizer authorizer) {
        return new FunctionAuthorizer(authorizer);
    }

    String id() {
        return id;
    }

    /** How long its answers hold; zero if they do not. */
    Duration resultTtl() {
        return sources.isEmpty() ? Duration.ZERO : resultTtl;
    }

    /** What a caller says about itself; empty if it does not say all that it must, or not in the right form. */
    Optional<List<String>> identity(Attempt attempt) {
        List<String> values = new ArrayList<>(sources.size());
        for (IdentitySource source : sources) {
            Optional<String> value = source.value(attempt);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return isExpected(values) ? Optional.of(values) : Optional.empty();
    }

    /* A token over which the expression takes too long is not one that it describes. */
    private boolean isExpected(List<String> values) {
        try {
            return expression.isEmpty() || expression.get().matches(values.getFirst());
        } catch (TemplateException endless) {
            return false;
        }
    }

    private static SafePattern pattern(String expression) {
        try {
            return SafePattern.compile(expression);
        } catch (TemplateException unusable) {
            throw new IllegalArgumentException(unusable.reason(), unusable);
        }
    }

    AuthorizerFunctions.Question question(Attempt attempt, List<String> identity, Duration timeout) {
        byte[] event = switch (type) {
            case TOKEN -> AuthorizerEvent.ofToken(identity.getFirst(), attempt.methodArn());
            case REQUEST -> AuthorizerEvent.ofRequest(attempt);
            case COGNITO_USER_POOLS -> throw new IllegalStateException("user pools ask no function");
        };
        return new AuthorizerFunctions.Question(
                arn(attempt), uri.render(name -> stageVariable(attempt, name), ""), credentials, event, timeout);
    }

    private String arn(Attempt attempt) {
        return attempt.methodArn().substring(0, attempt.methodArn().indexOf('/')) + "/authorizers/" + id;
    }

    private static Optional<Object> stageVariable(Attempt attempt, String name) {
        return name.startsWith(STAGE_VARIABLES)
                ? Optional.ofNullable(attempt.stageVariables().get(name.substring(STAGE_VARIABLES.length())))
                : Optional.empty();
    }
}
