package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.console.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A REST API at a glance. */
final class RestApiPage {
    private final Apis apis;
    private final String apiId;
    private final Optional<String> stageName;

    RestApiPage(Apis apis, String apiId, Optional<String> stageName) {
        this.apis = apis;
        this.apiId = apiId;
        this.stageName = stageName;
    }

    List<String> lines() throws InterruptedException {
        JsonNode api = apis.rest(apiId);
        List<JsonNode> stages = apis.restStages(apiId);
        Optional<JsonNode> stage = stageName.isPresent()
                ? Optional.of(apis.restStage(apiId, stageName.get()))
                : stages.stream().findFirst();
        List<String> lines = new ArrayList<>();
        lines.add("REST API " + api.path("name").asText().replaceAll("\\p{Cntrl}", " ") + " (" + apiId + ")");
        if (stages.isEmpty()) {
            lines.add("No stages: nothing is served.");
        } else {
            lines.add("Stages");
            stages.forEach(one -> lines.add(stage(one)));
        }
        lines.add("");
        lines.add(stage.map(of -> "Routes, as stage " + of.path("stageName").asText() + " sets them")
                .orElse("Routes"));
        lines.addAll(routes(stage).lines());
        return lines;
    }

    private static String stage(JsonNode stage) {
        String canary = stage.path("canarySettings").isMissingNode()
                ? ""
                : "  canary "
                        + stage.path("canarySettings").path("percentTraffic").asText() + " % to "
                        + stage.path("canarySettings").path("deploymentId").asText();
        String cache = stage.path("cacheClusterEnabled").asBoolean()
                ? "  cache " + stage.path("cacheClusterSize").asText() + " GB"
                : "";
        return "  %-16s deployment %-12s%s"
                .formatted(
                        stage.path("stageName").asText(),
                        stage.path("deploymentId").asText(),
                        canary + cache)
                .stripTrailing();
    }

    private Table routes(Optional<JsonNode> stage) throws InterruptedException {
        Map<String, String> authorizers = apis.authorizers(apiId).stream()
                .collect(Collectors.toMap(
                        authorizer -> authorizer.path("id").asText(),
                        authorizer -> authorizer.path("name").asText()));
        Table table = RouteLine.table();
        apis.resources(apiId).stream()
                .sorted(Comparator.comparing(resource -> resource.path("path").asText()))
                .forEach(resource -> resource.path("resourceMethods")
                        .forEach(method -> new RouteLine(resource, method, stage, authorizers).addTo(table)));
        return table;
    }
}
