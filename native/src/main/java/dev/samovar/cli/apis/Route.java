package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way into an API, in words for people.
 *
 * @param verb or {@code ANY}
 * @param path {@code $default} if the way is for all that has no other
 * @param integration what stands behind it
 * @param authorization who may use it, or a dash
 */
record Route(String verb, String path, String integration, String authorization) {
    static final String NOBODY_ASKED = "-";

    private static final String TARGET = "integrations/";

    /** The methods of a REST API's resources. */
    static Stream<Route> ofResource(JsonNode resource, Map<String, String> authorizerNames) {
        return resource.path("resourceMethods")
                .valueStream()
                .map(method -> new Route(
                        method.path("httpMethod").asText(),
                        resource.path("path").asText(),
                        IntegrationText.of(method.path("methodIntegration")),
                        authorization(method, authorizerNames)));
    }

    /** The routes of an HTTP API. */
    static List<Route> ofHttp(List<JsonNode> routes, List<JsonNode> integrations, Map<String, String> authorizerNames) {
        Map<String, JsonNode> byId = integrations.stream()
                .collect(Collectors.toMap(one -> one.path("integrationId").asText(), Function.identity()));
        return routes.stream()
                .map(route -> ofHttp(
                        route.path("routeKey").asText(),
                        Optional.ofNullable(
                                        byId.get(route.path("target").asText().replace(TARGET, "")))
                                .orElse(MissingNode.getInstance()),
                        authorization(route, authorizerNames)))
                .toList();
    }

    private static Route ofHttp(String routeKey, JsonNode integration, String authorization) {
        int space = routeKey.indexOf(' ');
        return new Route(
                space < 0 ? "ANY" : routeKey.substring(0, space),
                routeKey.substring(space + 1),
                IntegrationText.of(integration),
                authorization);
    }

    private static String authorization(JsonNode method, Map<String, String> authorizerNames) {
        String type = method.path("authorizationType").asText("NONE");
        String who = switch (type) {
            case "NONE" -> NOBODY_ASKED;
            case "AWS_IAM" -> "iam";
            default -> authorizerNames.getOrDefault(method.path("authorizerId").asText(), type);
        };
        if (!method.path("apiKeyRequired").asBoolean()) {
            return who;
        }
        return who.equals(NOBODY_ASKED) ? "key" : who + " + key";
    }

    /** As HTTP APIs call it. */
    String key() {
        return path.startsWith("/") ? verb + " " + path : path;
    }
}
