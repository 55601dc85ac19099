package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.RouteKey;
import dev.samovar.gateway.registry.RecordJson;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes an HTTP API as an OpenAPI document. */
public final class HttpApiExport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String EXTENSION = "x-amazon-apigateway-";

    private final HttpDefinition definition;
    private final boolean hasExtensions;
    private final HttpAccessExport access;

    /** @param hasExtensions whether integrations, authorizers and CORS are in it */
    public HttpApiExport(HttpDefinition definition, boolean hasExtensions) {
        this.definition = definition;
        this.hasExtensions = hasExtensions;
        access = new HttpAccessExport(definition);
    }

    public JsonNode document() {
        ObjectNode root = JSON.objectNode().put("openapi", "3.0.1");
        ObjectNode info = root.putObject("info").put("title", definition.api().name());
        definition.api().description().ifPresent(text -> info.put("description", text));
        info.put(
                "version",
                definition
                        .api()
                        .version()
                        .orElseGet(() -> definition
                                .api()
                                .createdDate()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()));
        definition
                .api()
                .tags()
                .forEach((name, value) -> root.withArrayProperty("tags")
                        .addObject()
                        .put("name", name)
                        .put(EXTENSION + "tag-value", value));
        ObjectNode paths = root.putObject("paths");
        definition.routes().values().forEach(route -> operation(paths, route));
        if (hasExtensions) {
            definition.api().corsConfiguration().ifPresent(cors -> root.set(EXTENSION + "cors", tree(cors)));
            if (definition.api().disableExecuteApiEndpoint()) {
                root.putObject(EXTENSION + "endpoint-configuration").put("disableExecuteApiEndpoint", true);
            }
            access.schemes(root);
            root.put(EXTENSION + "importexport-version", "1.0");
        }
        return root;
    }

    private void operation(ObjectNode paths, HttpRoute route) {
        RouteKey key = RouteKey.parse(route.routeKey());
        String verb = key.method().equals("ANY") || key.isDefault()
                ? EXTENSION + "any-method"
                : key.method().toLowerCase(Locale.ROOT);
        ObjectNode operation = paths.withObjectProperty(key.isDefault() ? "/$default" : key.path())
                .putObject(verb);
        route.operationName().ifPresent(name -> operation.put("operationId", name));
        operation
                .putObject("responses")
                .putObject("default")
                .put("description", "Default response for " + route.routeKey());
        if (key.isDefault()) {
            operation.put("isDefaultRoute", true);
        }
        if (hasExtensions) {
            access.security(operation, route);
            route.integrationId()
                    .map(definition.integrations()::get)
                    .ifPresent(integration -> operation.set(EXTENSION + "integration", integration(integration)));
        }
    }

    private static ObjectNode integration(HttpIntegration integration) {
        ObjectNode node = JSON.objectNode();
        integration.payloadFormatVersion().ifPresent(version -> node.put("payloadFormatVersion", version));
        node.put("type", integration.integrationType().name().toLowerCase(Locale.ROOT));
        integration.integrationSubtype().ifPresent(subtype -> node.put("integrationSubtype", subtype));
        integration.integrationMethod().ifPresent(method -> node.put("httpMethod", method));
        integration.integrationUri().ifPresent(uri -> node.put("uri", uri));
        integration.credentialsArn().ifPresent(role -> node.put("credentials", role));
        integration.description().ifPresent(text -> node.put("description", text));
        node.put("connectionType", integration.connectionType());
        node.put("timeoutInMillis", integration.timeoutInMillis());
        if (!integration.requestParameters().isEmpty()) {
            ObjectNode parameters = node.putObject("requestParameters");
            integration.requestParameters().forEach(parameters::put);
        }
        if (!integration.responseParameters().isEmpty()) {
            ObjectNode parameters = node.putObject("responseParameters");
            integration
                    .responseParameters()
                    .forEach((status, changes) -> changes.forEach(parameters.withObjectProperty(status)::put));
        }
        return node;
    }

    private static ObjectNode tree(Object value) {
        return RecordJson.tree(value);
    }
}
