package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpIntegrationType;
import dev.samovar.gateway.rest.BadRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Integrations of a document become integrations of HTTP APIs. */
final class HttpIntegrationImport {

    private HttpIntegrationImport() {}

    static HttpIntegration of(JsonNode given) {
        return new HttpIntegration(
                "",
                type(given.path("type").asText("")),
                ApiDocument.text(given, "integrationSubtype"),
                ApiDocument.text(given, "uri"),
                ApiDocument.text(given, "httpMethod"),
                ApiDocument.text(given, "payloadFormatVersion").or(() -> Optional.of("1.0")),
                ApiDocument.text(given, "description"),
                ApiDocument.text(given, "credentials"),
                ApiDocument.text(given, "connectionType").orElse(HttpIntegration.INTERNET),
                given.path("timeoutInMillis").asInt(HttpIntegration.TIMEOUT_MILLIS_MAX),
                texts(given.path("requestParameters")),
                given.path("responseParameters")
                        .propertyStream()
                        .collect(Collectors.toMap(Map.Entry::getKey, status -> texts(status.getValue()))),
                false);
    }

    private static HttpIntegrationType type(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "aws_proxy" -> HttpIntegrationType.AWS_PROXY;
            case "http_proxy" -> HttpIntegrationType.HTTP_PROXY;
            default ->
                throw new BadRequest("Invalid OpenAPI input. Integrations of HTTP APIs cannot have the type '" + given
                                + "'.")
                        .exception();
        };
    }

    private static Map<String, String> texts(JsonNode members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.propertyStream()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }
}
