package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import java.util.Set;
import java.util.regex.Pattern;

/** What AWS asks of an integration of an HTTP API. */
final class IntegrationRules {
    private static final Set<String> VERSIONS = Set.of("1.0", "2.0");
    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "ANY");
    private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

    private IntegrationRules() {}

    static void check(HttpIntegration integration) {
        if (!integration.connectionType().equals(HttpIntegration.INTERNET)) {
            throw refused(
                    "Samovar does not support integrations with the connectionType " + integration.connectionType());
        }
        int timeout = integration.timeoutInMillis();
        if (timeout < HttpIntegration.TIMEOUT_MILLIS_MIN || timeout > HttpIntegration.TIMEOUT_MILLIS_MAX) {
            throw refused("Timeout should be between " + HttpIntegration.TIMEOUT_MILLIS_MIN + " ms and "
                    + HttpIntegration.TIMEOUT_MILLIS_MAX + " ms");
        }
        integration
                .payloadFormatVersion()
                .filter(version -> !VERSIONS.contains(version))
                .ifPresent(version -> {
                    throw refused("Invalid PayloadFormatVersion specified: " + version);
                });
        switch (integration.integrationType()) {
            case HTTP_PROXY -> checkServer(integration);
            case AWS_PROXY -> {
                if (integration.integrationSubtype().isPresent()) {
                    checkService(integration, integration.integrationSubtype().get());
                } else {
                    checkFunction(integration);
                }
            }
        }
    }

    private static void checkServer(HttpIntegration integration) {
        if (integration.integrationSubtype().isPresent()) {
            throw refused("IntegrationSubtype is only supported for AWS_PROXY integrations");
        }
        if (integration.payloadFormatVersion().filter("2.0"::equals).isPresent()) {
            throw refused("PayloadFormatVersion 2.0 is not supported for HTTP_PROXY integrations");
        }
        String uri = integration.integrationUri().orElse("");
        if (!uri.startsWith("http://") && !uri.startsWith("https://")) {
            throw refused("Invalid HTTP endpoint specified for URI");
        }
        String method = integration.integrationMethod().orElse("");
        if (!METHODS.contains(method)) {
            throw refused("HttpMethod must be specified for HTTP_PROXY integrations");
        }
        RequestChange.check(integration.requestParameters());
        checkResponses(integration);
    }

    private static void checkFunction(HttpIntegration integration) {
        String uri = integration.integrationUri().orElse("");
        if (!uri.startsWith("arn:aws:lambda:") && !uri.matches("arn:aws:apigateway:[^:]+:lambda:path/.+/invocations")) {
            throw refused("Integration URI should be a Lambda function ARN: " + uri);
        }
        RequestChange.check(integration.requestParameters());
        checkResponses(integration);
    }

    private static void checkService(HttpIntegration integration, String subtype) {
        ServiceAction action = ServiceAction.named(subtype);
        if (integration.payloadFormatVersion().filter("2.0"::equals).isPresent()) {
            throw refused("PayloadFormatVersion 2.0 is not supported for integrations with an IntegrationSubtype");
        }
        if (integration.credentialsArn().isEmpty()) {
            throw refused("Credentials must be specified for integrations with an IntegrationSubtype");
        }
        if (integration.integrationUri().isPresent()) {
            throw refused("IntegrationUri is not supported for integrations with an IntegrationSubtype");
        }
        action.check(integration.requestParameters());
        checkResponses(integration);
    }

    private static void checkResponses(HttpIntegration integration) {
        integration.responseParameters().forEach((status, parameters) -> {
            if (!STATUS.matcher(status).matches()) {
                throw refused("Invalid status code in response parameters: " + status);
            }
            ResponseChange.check(parameters);
        });
    }

    private static GatewayException refused(String message) {
        return new BadRequest(message).exception();
    }
}
