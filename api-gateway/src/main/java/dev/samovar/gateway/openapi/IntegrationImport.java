package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.PassthroughBehavior;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The integration that an operation of a document has. */
final class IntegrationImport {
    private static final String DEFAULT = "default";

    private IntegrationImport() {}

    /**
     * Reads an integration.
     *
     * @param resourceId the cache namespace, unless another is named
     */
    static Integration read(JsonNode given, String resourceId) {
        IntegrationType type = value(IntegrationType.class, given.path("type").asText(""));
        return new Integration(
                type,
                ApiDocument.text(given, "httpMethod"),
                ApiDocument.text(given, "uri"),
                ApiDocument.text(given, "connectionType")
                        .or(() -> type.isHttp() ? Optional.of("INTERNET") : Optional.empty()),
                ApiDocument.text(given, "connectionId"),
                ApiDocument.text(given, "credentials"),
                texts(given.path("requestParameters")),
                texts(given.path("requestTemplates")),
                ApiDocument.text(given, "passthroughBehavior")
                        .map(text -> value(PassthroughBehavior.class, text))
                        .orElse(PassthroughBehavior.WHEN_NO_MATCH),
                contentHandling(given),
                given.path("timeoutInMillis").asInt(Integration.TIMEOUT_MILLIS_MAX),
                ApiDocument.text(given, "cacheNamespace").orElse(resourceId),
                MediaTypes.texts(given.path("cacheKeyParameters")),
                ApiDocument.text(given, "responseTransferMode"),
                given.has("tlsConfig")
                        ? Optional.of(new Integration.TlsConfig(given.path("tlsConfig")
                                .path("insecureSkipVerification")
                                .asBoolean()))
                        : Optional.empty(),
                responses(given.path("responses")));
    }

    private static Map<String, IntegrationResponse> responses(JsonNode given) {
        Map<String, IntegrationResponse> responses = new LinkedHashMap<>();
        given.propertyStream().forEach(entry -> {
            JsonNode response = entry.getValue();
            String status = response.path("statusCode").asText("200");
            responses.put(
                    status,
                    new IntegrationResponse(
                            status,
                            Optional.of(entry.getKey()).filter(pattern -> !pattern.equals(DEFAULT)),
                            texts(response.path("responseParameters")),
                            texts(response.path("responseTemplates")),
                            contentHandling(response)));
        });
        return responses;
    }

    private static Optional<ContentHandling> contentHandling(JsonNode given) {
        return ApiDocument.text(given, "contentHandling").map(text -> value(ContentHandling.class, text));
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.propertyStream()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String given) {
        try {
            return Enum.valueOf(type, given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Invalid OpenAPI input. An integration has the unknown " + type.getSimpleName() + " '"
                            + given + "'.")
                    .exception();
        }
    }
}
