package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationResponse;
import java.util.Locale;
import java.util.Map;

/** An integration as a document has it. */
final class IntegrationExport {

    private IntegrationExport() {}

    static ObjectNode write(Integration integration, String resourceId) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", integration.type().name().toLowerCase(Locale.ROOT));
        integration.httpMethod().ifPresent(verb -> node.put("httpMethod", verb));
        integration.uri().ifPresent(uri -> node.put("uri", uri));
        integration
                .connectionType()
                .filter(type -> !type.equals("INTERNET"))
                .ifPresent(type -> node.put("connectionType", type));
        integration.connectionId().ifPresent(id -> node.put("connectionId", id));
        integration.credentials().ifPresent(role -> node.put("credentials", role));
        node.put("passthroughBehavior", integration.passthroughBehavior().name().toLowerCase(Locale.ROOT));
        integration.contentHandling().ifPresent(handling -> node.put("contentHandling", handling.name()));
        if (integration.timeoutInMillis() != Integration.TIMEOUT_MILLIS_MAX) {
            node.put("timeoutInMillis", integration.timeoutInMillis());
        }
        if (!integration.cacheNamespace().equals(resourceId)) {
            node.put("cacheNamespace", integration.cacheNamespace());
        }
        if (!integration.cacheKeyParameters().isEmpty()) {
            integration.cacheKeyParameters().forEach(node.putArray("cacheKeyParameters")::add);
        }
        integration.responseTransferMode().ifPresent(mode -> node.put("responseTransferMode", mode));
        integration
                .tlsConfig()
                .ifPresent(tls ->
                        node.putObject("tlsConfig").put("insecureSkipVerification", tls.insecureSkipVerification()));
        put(node, "requestParameters", integration.requestParameters());
        put(node, "requestTemplates", integration.requestTemplates());
        if (!integration.integrationResponses().isEmpty()) {
            ObjectNode responses = node.putObject("responses");
            integration
                    .integrationResponses()
                    .values()
                    .forEach(response -> responses.set(
                            response.selectionPattern()
                                    .filter(pattern -> !pattern.isEmpty())
                                    .orElse("default"),
                            write(response)));
        }
        return node;
    }

    private static ObjectNode write(IntegrationResponse response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("statusCode", response.statusCode());
        response.contentHandling().ifPresent(handling -> node.put("contentHandling", handling.name()));
        put(node, "responseParameters", response.responseParameters());
        put(node, "responseTemplates", response.responseTemplates());
        return node;
    }

    static void put(ObjectNode node, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode object = node.putObject(name);
            texts.forEach(object::put);
        }
    }
}
