package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routes that a stage's deployment has. The management APIs show a deployment's methods in no other way than as an
 * OpenAPI document.
 */
final class ExportedRoutes {
    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final String DEFAULT = "/$default";
    private static final Map<String, String> SECURITY = Map.of("sigv4", "iam", "api_key", "key");

    private ExportedRoutes() {}

    static List<Route> of(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> route(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    private static Route route(String verb, String path, JsonNode operation) {
        return new Route(
                verb.equals(ANY) ? "ANY" : verb.toUpperCase(Locale.ROOT),
                path.equals(DEFAULT) && operation.path("isDefaultRoute").asBoolean() ? path.substring(1) : path,
                IntegrationText.of(operation.path("x-amazon-apigateway-integration")),
                authorization(operation.path("security")));
    }

    private static String authorization(JsonNode security) {
        String who = security.valueStream()
                .flatMap(ExportedRoutes::schemes)
                .map(scheme -> SECURITY.getOrDefault(scheme, scheme))
                .collect(Collectors.joining(" + "));
        return who.isEmpty() ? Route.NOBODY_ASKED : who;
    }

    private static Stream<String> schemes(JsonNode requirement) {
        return requirement.propertyStream().map(Map.Entry::getKey);
    }
}
