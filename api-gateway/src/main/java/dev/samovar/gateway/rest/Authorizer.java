package dev.samovar.gateway.rest;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is asked whether a request may pass.
 *
 * @param providerArns the user pools, for {@code COGNITO_USER_POOLS}
 * @param authorizerUri the function, for {@code TOKEN} and {@code REQUEST}
 * @param identitySource where the credentials are, such as {@code method.request.header.Authorization}
 * @param identityValidationExpression a regular expression for them
 * @param authorizerResultTtlInSeconds how long an answer holds, 0 to 3,600
 */
public record Authorizer(
        String id,
        String name,
        AuthorizerType type,
        List<String> providerArns,
        Optional<String> authType,
        Optional<String> authorizerUri,
        Optional<String> authorizerCredentials,
        Optional<String> identitySource,
        Optional<String> identityValidationExpression,
        int authorizerResultTtlInSeconds) {

    public static final int RESULT_TTL_SECONDS_DEFAULT = 300;
    public static final int RESULT_TTL_SECONDS_MAX = 3_600;

    public Authorizer withId(String other) {
        return new Authorizer(
                other,
                name,
                type,
                providerArns,
                authType,
                authorizerUri,
                authorizerCredentials,
                identitySource,
                identityValidationExpression,
                authorizerResultTtlInSeconds);
    }
}
