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
        Map<String, Map<String, String>> responseParameters) {
    public static final int TIMEOUT_MILLIS_MAX = 30_000;
    public static final int TIMEOUT_MILLIS_MIN = 50;
}
