package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.NotFound;
import java.util.Optional;

/** What stands behind the methods of an API. */
public final class Integrations {
    private static final String INTERNET = "INTERNET";
    private static final String BUFFERED = "BUFFERED";
    private static final int ARN_PARTS = 6;

    private final Draft draft;

    public Integrations(Draft draft) {
        this.draft = draft;
    }

    /** The integration of a method. */
    public static Integration of(Method method) {
        return method.methodIntegration().orElseThrow(() -> new NotFound.Named("Integration identifier").exception());
    }

    /** Gives a method an integration; the responses of one that it had stay. */
    public Integration create(String resourceId, String verb, Integration integration) {
        Optional<Integration> before = new Methods(draft).get(resourceId, verb).methodIntegration();
        return put(
                resourceId,
                verb,
                before.map(other -> integration.withResponses(other.integrationResponses()))
                        .orElse(integration));
    }

    /** Replaces the integration of a method. */
    public Integration put(String resourceId, String verb, Integration integration) {
        var methods = new Methods(draft);
        Method method = methods.get(resourceId, verb);
        check(integration);
        Mappings.checkRequest(method, integration.requestParameters());
        methods.put(resourceId, method.withIntegration(Optional.of(integration)));
        return integration;
    }

    public void delete(String resourceId, String verb) {
        var methods = new Methods(draft);
        Method method = methods.get(resourceId, verb);
        of(method);
        methods.put(resourceId, method.withIntegration(Optional.empty()));
    }

    private static void check(Integration integration) {
        refuseUnserved(integration);
        if (integration.type() != IntegrationType.MOCK
                && integration.httpMethod().isEmpty()) {
            throw refused("Enumeration value for HttpMethod must be non-empty");
        }
        switch (integration.type()) {
            case MOCK -> {}
            case HTTP, HTTP_PROXY -> checkUrl(integration.uri().orElse(""));
            case AWS, AWS_PROXY -> checkService(integration);
        }
        int timeout = integration.timeoutInMillis();
        if (timeout < Integration.TIMEOUT_MILLIS_MIN || timeout > Integration.TIMEOUT_MILLIS_MAX) {
            throw refused("Timeout should be between " + Integration.TIMEOUT_MILLIS_MIN + " ms and "
                    + Integration.TIMEOUT_MILLIS_MAX + " ms");
        }
        Mappings.checkTemplates(integration.requestTemplates());
    }

    /* What would silently be something else here. */
    private static void refuseUnserved(Integration integration) {
        integration.connectionType().filter(type -> !type.equals(INTERNET)).ifPresent(type -> {
            throw refused("Samovar does not support connectionType " + type + ".");
        });
        integration
                .responseTransferMode()
                .filter(mode -> !mode.equals(BUFFERED))
                .ifPresent(mode -> {
                    throw refused("Samovar does not support responseTransferMode " + mode + ".");
                });
    }

    private static void checkUrl(String url) {
        boolean isHttp = url.startsWith("http://") || url.startsWith("https://");
        if (!isHttp && !url.startsWith("${stageVariables.")) {
            throw refused("Invalid HTTP endpoint specified for URI");
        }
    }

    /* arn:aws:apigateway:{region}:{service}:{path|action}/… */
    private static void checkService(Integration integration) {
        String[] arn = integration.uri().orElse("").split(":", ARN_PARTS);
        if (arn.length < ARN_PARTS || !arn[0].equals("arn") || !arn[2].equals("apigateway")) {
            throw refused("Invalid ARN specified in the request");
        }
        if (!arn[5].startsWith("path/") && !arn[5].startsWith("action/")) {
            throw refused("AWS ARN for integration must contain path or action");
        }
        boolean isLambda = arn[4].equals("lambda");
        if (integration.type() == IntegrationType.AWS_PROXY && !isLambda && !arn[4].equals("firehose")) {
            throw refused("Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream"
                    + " invocations.");
        }
        if (!isLambda && integration.credentials().isEmpty()) {
            throw refused("Role ARN must be specified for AWS integrations");
        }
    }

    private static GatewayException refused(String message) {
        return new BadRequest(message).exception();
    }
}
