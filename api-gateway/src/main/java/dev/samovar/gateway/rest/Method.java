package dev.samovar.gateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a resource answers to one verb.
 *
 * @param httpMethod {@code ANY}, or the verb
 * @param requestParameters such as {@code method.request.header.Accept}, and whether requests must have it
 * @param requestModels names of models by media type
 * @param methodResponses by status code
 */
public record Method(
        String httpMethod,
        AuthorizationType authorizationType,
        Optional<String> authorizerId,
        boolean apiKeyRequired,
        Optional<String> requestValidatorId,
        Optional<String> operationName,
        Map<String, Boolean> requestParameters,
        Map<String, String> requestModels,
        List<String> authorizationScopes,
        Map<String, MethodResponse> methodResponses,
        Optional<Integration> methodIntegration) {

    public Method withIntegration(Optional<Integration> integration) {
        return new Method(
                httpMethod,
                authorizationType,
                authorizerId,
                apiKeyRequired,
                requestValidatorId,
                operationName,
                requestParameters,
                requestModels,
                authorizationScopes,
                methodResponses,
                integration);
    }

    public Method withResponses(Map<String, MethodResponse> responses) {
        return new Method(
                httpMethod,
                authorizationType,
                authorizerId,
                apiKeyRequired,
                requestValidatorId,
                operationName,
                requestParameters,
                requestModels,
                authorizationScopes,
                responses,
                methodIntegration);
    }

    /** The method as it is for somebody who need not show who it is. */
    public Method withoutAuthorizer() {
        return new Method(
                httpMethod,
                authorizationType,
                Optional.empty(),
                apiKeyRequired,
                requestValidatorId,
                operationName,
                requestParameters,
                requestModels,
                authorizationScopes,
                methodResponses,
                methodIntegration);
    }
}
