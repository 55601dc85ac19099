package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.JwtConfiguration;
import java.util.List;
import java.util.Optional;

/** An authorizer as the management API describes it: one that asks no function has no members about that. */
record AuthorizerOutput(
        Optional<String> authorizerCredentialsArn,
        String authorizerId,
        Optional<String> authorizerPayloadFormatVersion,
        Optional<Integer> authorizerResultTtlInSeconds,
        HttpAuthorizer.Type authorizerType,
        Optional<String> authorizerUri,
        Optional<Boolean> enableSimpleResponses,
        List<String> identitySource,
        Optional<String> identityValidationExpression,
        Optional<JwtConfiguration> jwtConfiguration,
        String name) {

    static AuthorizerOutput of(HttpAuthorizer authorizer) {
        boolean asks = authorizer.authorizerType() == HttpAuthorizer.Type.REQUEST;
        return new AuthorizerOutput(
                authorizer.authorizerCredentialsArn(),
                authorizer.authorizerId(),
                authorizer.authorizerPayloadFormatVersion(),
                Optional.of(authorizer.authorizerResultTtlInSeconds()).filter(_ -> asks),
                authorizer.authorizerType(),
                authorizer.authorizerUri(),
                Optional.of(authorizer.enableSimpleResponses()).filter(_ -> asks),
                authorizer.identitySource(),
                authorizer.identityValidationExpression(),
                authorizer.jwtConfiguration(),
                authorizer.name());
    }
}
