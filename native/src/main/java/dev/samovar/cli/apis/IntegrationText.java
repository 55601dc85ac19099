package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What stands behind a route, in a few words; the management APIs and OpenAPI documents spell it alike. */
final class IntegrationText {
    private static final String FUNCTIONS = "/functions/";
    private static final String INVOCATIONS = "/invocations";
    private static final String SUBTYPE = "integrationSubtype";
    private static final String FUNCTION_ARN = ":function:";

    private IntegrationText() {}

    static String of(JsonNode integration) {
        String uri = integration
                .path("uri")
                .asText(integration.path("integrationUri").asText());
        String type = integration
                .path("type")
                .asText(integration.path("integrationType").asText())
                .toUpperCase(Locale.ROOT);
        return switch (type) {
            case "" -> "none";
            case "MOCK" -> "mock";
            case "HTTP", "HTTP_PROXY" -> uri;
            default ->
                integration.has(SUBTYPE)
                        ? integration.path(SUBTYPE).asText()
                        : function(uri, type.equals("AWS") ? " (custom)" : "");
        };
    }

    private static String function(String uri, String remark) {
        int begin = uri.indexOf(FUNCTIONS);
        String arn = begin < 0 ? uri : uri.substring(begin + FUNCTIONS.length()).replace(INVOCATIONS, "");
        int name = arn.indexOf(FUNCTION_ARN);
        return name < 0 ? service(uri) : "function " + arn.substring(name + FUNCTION_ARN.length()) + remark;
    }

    /* arn:aws:apigateway:<region>:<service>:<path or action> */
    private static String service(String uri) {
        String[] parts = uri.split(":", 6);
        return parts.length == 6 ? parts[4] + " " + parts[5] : uri;
    }
}
