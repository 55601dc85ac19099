package dev.samovar.gateway.http.live;

import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.message.UriText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a function is asked who may pass.
 *
 * @param uri of the function
 * @param isVersion2 whether it is told in payload format 2.0
 * @param isSimple whether it answers yes or no, and no policy
 * @param resultTtl how long an answer holds; zero if it does not
 */
public record FunctionRules(
        String authorizerId,
        UriText uri,
        Optional<String> credentials,
        boolean isVersion2,
        boolean isSimple,
        List<IdentityPlace> sources,
        Duration resultTtl) {

    static FunctionRules compile(HttpAuthorizer authorizer) {
        return new FunctionRules(
                authorizer.authorizerId(),
                UriText.compile(authorizer.authorizerUri().orElse("")),
                authorizer.authorizerCredentialsArn(),
                authorizer
                        .authorizerPayloadFormatVersion()
                        .filter("2.0"::equals)
                        .isPresent(),
                authorizer.enableSimpleResponses(),
                authorizer.identitySource().stream().map(IdentityPlace::parse).toList(),
                Duration.ofSeconds(authorizer.authorizerResultTtlInSeconds()));
    }
}
