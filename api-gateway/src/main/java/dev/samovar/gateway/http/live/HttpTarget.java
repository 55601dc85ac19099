package dev.samovar.gateway.http.live;

import dev.samovar.gateway.backend.AwsUri;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.ServiceAction;
import dev.samovar.gateway.message.UriText;
import dev.samovar.gateway.message.VariableText;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an integration of an HTTP API calls, read once from its definition. */
public sealed interface HttpTarget {

    /**
     * A function.
     *
     * @param function its ARN
     * @param hasRole whether it is called with somebody's credentials: then its own policy does not matter
     * @param isVersion2 whether it is told and answers in payload format 2.0
     */
    record Function(UriText function, boolean hasRole, boolean isVersion2) implements HttpTarget {}

    /**
     * A web server.
     *
     * @param verb empty for the client's own
     */
    record Server(UriText uri, Optional<String> verb) implements HttpTarget {}

    /** An action of a service. */
    record Service(ServiceAction action, Map<String, VariableText> parameters) implements HttpTarget {}

    /** Nothing: the route leads nowhere. */
    record Nowhere() implements HttpTarget {}

    static HttpTarget compile(HttpIntegration integration) {
        String uri = integration.integrationUri().orElse("");
        return switch (integration.integrationType()) {
            case HTTP_PROXY ->
                new Server(UriText.compile(uri), integration.integrationMethod().filter(verb -> !verb.equals("ANY")));
            case AWS_PROXY ->
                integration
                        .integrationSubtype()
                        .<HttpTarget>map(subtype -> service(subtype, integration))
                        .orElseGet(() -> function(uri, integration));
        };
    }

    private static Service service(String subtype, HttpIntegration integration) {
        return new Service(
                ServiceAction.named(subtype),
                integration.requestParameters().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, parameter -> VariableText.compile(parameter.getValue()))));
    }

    private static Function function(String uri, HttpIntegration integration) {
        return new Function(
                UriText.compile(AwsUri.parse(uri).flatMap(AwsUri::function).orElse(uri)),
                integration.credentialsArn().isPresent(),
                integration.payloadFormatVersion().filter("2.0"::equals).isPresent());
    }
}
