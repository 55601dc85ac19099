package dev.samovar.gateway.api.http.authorizer;

import dev.samovar.gateway.api.http.wire.Merge;
import dev.samovar.gateway.api.http.wire.Word;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.JwtConfiguration;
import java.util.List;
import java.util.Optional;

/** What clients say of an authorizer, new or not. */
record AuthorizerMembers(
        Optional<String> name,
        Optional<String> authorizerType,
        Optional<String> authorizerUri,
        Optional<String> authorizerCredentialsArn,
        Optional<String> authorizerPayloadFormatVersion,
        Optional<Boolean> enableSimpleResponses,
        Optional<List<String>> identitySource,
        Optional<String> identityValidationExpression,
        Optional<JwtMember> jwtConfiguration,
        Optional<Integer> authorizerResultTtlInSeconds)
        implements ApiRequest {

    /** Which tokens an authorizer believes, as clients say it. */
    record JwtMember(Optional<String> issuer, Optional<List<String>> audience) {

        JwtConfiguration onto(Optional<JwtConfiguration> before) {
            return new JwtConfiguration(
                    issuer.or(() -> before.flatMap(JwtConfiguration::issuer)),
                    audience.orElse(before.map(JwtConfiguration::audience).orElse(List.of())));
        }
    }

    HttpAuthorizer created() {
        HttpAuthorizer.Type type =
                Word.read(HttpAuthorizer.Type.class, "authorizer type", authorizerType.orElse("null"));
        return onto(HttpAuthorizer.of(type, name.orElse("")));
    }

    HttpAuthorizer onto(HttpAuthorizer before) {
        return new HttpAuthorizer(
                before.authorizerId(),
                name.orElse(before.name()),
                authorizerType
                        .map(word -> Word.read(HttpAuthorizer.Type.class, "authorizer type", word))
                        .orElse(before.authorizerType()),
                Merge.text(authorizerUri, before.authorizerUri()),
                Merge.text(authorizerCredentialsArn, before.authorizerCredentialsArn()),
                Merge.text(authorizerPayloadFormatVersion, before.authorizerPayloadFormatVersion()),
                enableSimpleResponses.orElse(before.enableSimpleResponses()),
                identitySource.orElse(before.identitySource()),
                Merge.text(identityValidationExpression, before.identityValidationExpression()),
                jwtConfiguration
                        .map(said -> said.onto(before.jwtConfiguration()))
                        .or(before::jwtConfiguration),
                authorizerResultTtlInSeconds.orElse(before.authorizerResultTtlInSeconds()));
    }
}
