package dev.samovar.gateway.http;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is asked whether a request may pass.
 *
 * @param authorizerType {@code REQUEST} or {@code JWT}
 * @param authorizerPayloadFormatVersion {@code 1.0} or {@code 2.0}
 * @param enableSimpleResponses whether the function answers yes or no, and no policy
 * @param authorizerResultTtlInSeconds how long an answer holds, 0 to 3,600
 */
public record HttpAuthorizer(
        String authorizerId,
        String name,
        Type authorizerType,
        Optional<String> authorizerUri,
        Optional<String> authorizerCredentialsArn,
        Optional<String> authorizerPayloadFormatVersion,
        boolean enableSimpleResponses,
        List<String> identitySource,
        Optional<String> identityValidationExpression,
        Optional<JwtConfiguration> jwtConfiguration,
        int authorizerResultTtlInSeconds) {

    /** How it decides. */
    public enum Type {
        REQUEST,
        JWT
    }

    /** An authorizer of which nothing else is known. */
    public static HttpAuthorizer of(Type type, String name) {
        return new HttpAuthorizer(
                "",
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    HttpAuthorizer withId(String id) {
        return new HttpAuthorizer(
                id,
                name,
                authorizerType,
                authorizerUri,
                authorizerCredentialsArn,
                authorizerPayloadFormatVersion,
                enableSimpleResponses,
                identitySource,
                identityValidationExpression,
                jwtConfiguration,
                authorizerResultTtlInSeconds);
    }
}
