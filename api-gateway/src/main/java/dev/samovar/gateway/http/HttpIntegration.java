package dev.samovar.gateway.http;

import java.util.Map;
import java.util.Optional;

/**
 * What stands behind routes.
 *
 * @param integrationSubtype a service's action, such as {@code SQS-SendMessage}
 * @param integrationUri a function's ARN, or an address
 * @param payloadFormatVersion {@code 1.0} or {@code 2.0}
 * @param timeoutInMillis 50 to 30,000
 * @param requestParameters what is sent: changes of the request, or a service's parameters
 * @param responseParameters changes of responses, by status
 * @param apiGatewayManaged whether it was made together with the API, and belongs to its target
 */
public record HttpIntegration(
        String integrationId,
        HttpIntegrationType integrationType,
        Optional<String> integrationSubtype,
        Optional<String> integrationUri,
        Optional<String> integrationMethod,
        Optional<String> payloadFormatVersion,
        Optional<String> description,
        Optional<String> credentialsArn,
        String connectionType,
        int timeoutInMillis,
        Map<String, String> requestParameters,
        Map<String, Map<String, String>> responseParameters,
        boolean apiGatewayManaged) {
    public static final int TIMEOUT_MILLIS_MAX = 30_000;
    public static final int TIMEOUT_MILLIS_MIN = 50;
    public static final String INTERNET = "INTERNET";

    /** An integration of which nothing else is known. */
    public static HttpIntegration of(HttpIntegrationType type) {
        return new HttpIntegration(
                "",
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                INTERNET,
                TIMEOUT_MILLIS_MAX,
                Map.of(),
                Map.of(),
                false);
    }

    /** What quick creation makes of a function's ARN, or of an address. */
    public static HttpIntegration toward(String target, Optional<String> credentials) {
        return of(HttpIntegrationType.HTTP_PROXY).led(target, credentials, false);
    }

    /** The same integration as one that belongs to its API's target, with another target. */
    HttpIntegration managed(String target, Optional<String> credentials) {
        return led(target, credentials.or(() -> credentialsArn), true);
    }

    private HttpIntegration led(String target, Optional<String> credentials, boolean isManaged) {
        boolean isFunction = target.startsWith("arn:");
        return new HttpIntegration(
                integrationId,
                isFunction ? HttpIntegrationType.AWS_PROXY : HttpIntegrationType.HTTP_PROXY,
                Optional.empty(),
                Optional.of(target),
                isFunction ? Optional.empty() : Optional.of("ANY"),
                Optional.of(isFunction ? "2.0" : "1.0"),
                description,
                credentials,
                connectionType,
                timeoutInMillis,
                requestParameters,
                responseParameters,
                isManaged);
    }

    HttpIntegration withId(String id) {
        return with(id, payloadFormatVersion);
    }

    public HttpIntegration withPayloadFormatVersion(String version) {
        return with(integrationId, Optional.of(version));
    }

    private HttpIntegration with(String id, Optional<String> version) {
        return new HttpIntegration(
                id,
                integrationType,
                integrationSubtype,
                integrationUri,
                integrationMethod,
                version,
                description,
                credentialsArn,
                connectionType,
                timeoutInMillis,
                requestParameters,
                responseParameters,
                apiGatewayManaged);
    }
}
