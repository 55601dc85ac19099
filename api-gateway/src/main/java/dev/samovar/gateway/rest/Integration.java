package dev.samovar.gateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind a method, and how requests get there and responses back.
 *
 * @param httpMethod the verb that the backend is called with; absent for mocks
 * @param uri absent for mocks
 * @param connectionType {@code INTERNET}, or {@code VPC_LINK}
 * @param requestParameters from {@code integration.request.…} to where its value comes from
 * @param requestTemplates by media type
 * @param timeoutInMillis 50 to 29,000
 * @param cacheNamespace methods that name the same one share their cache entries
 * @param cacheKeyParameters what tells cache entries apart, such as {@code method.request.querystring.page}
 * @param responseTransferMode {@code BUFFERED} or {@code STREAM}
 * @param tlsConfig whether certificates of backends are left unverified
 * @param integrationResponses by status code, in the order in which they were made
 */
public record Integration(
        IntegrationType type,
        Optional<String> httpMethod,
        Optional<String> uri,
        Optional<String> connectionType,
        Optional<String> connectionId,
        Optional<String> credentials,
        Map<String, String> requestParameters,
        Map<String, String> requestTemplates,
        PassthroughBehavior passthroughBehavior,
        Optional<ContentHandling> contentHandling,
        int timeoutInMillis,
        String cacheNamespace,
        List<String> cacheKeyParameters,
        Optional<String> responseTransferMode,
        Optional<TlsConfig> tlsConfig,
        Map<String, IntegrationResponse> integrationResponses) {

    /** What AWS allows unless an account was given more. */
    public static final int TIMEOUT_MILLIS_MAX = 29_000;

    public static final int TIMEOUT_MILLIS_MIN = 50;

    /** How a backend's certificate is looked at. */
    public record TlsConfig(boolean insecureSkipVerification) {}

    public Integration withResponses(Map<String, IntegrationResponse> responses) {
        return new Integration(
                type,
                httpMethod,
                uri,
                connectionType,
                connectionId,
                credentials,
                requestParameters,
                requestTemplates,
                passthroughBehavior,
                contentHandling,
                timeoutInMillis,
                cacheNamespace,
                cacheKeyParameters,
                responseTransferMode,
                tlsConfig,
                responses);
    }
}
