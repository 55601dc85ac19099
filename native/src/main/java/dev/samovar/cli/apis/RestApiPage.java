package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.console.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<String> lines = new ArrayList<>();
        lines.add("REST API " + api.path("name").asText().replaceAll("\\p{Cntrl}", " ") + " (" + apiId + ")");
        if (stages.isEmpty()) {
            lines.add("No stages: nothing is served.");
        } else {
            lines.add("Stages");
            stages.forEach(one -> lines.add(stage(one)));
        }
        lines.add("");
        if (stageName.isPresent()) {
            JsonNode stage = apis.restStage(apiId, stageName.get());
            lines.add("Routes of stage " + stageName.get() + ", as deployment "
                    + stage.path("deploymentId").asText() + " has them");
            lines.addAll(served(stage).lines());
        } else {
            lines.add(DescribeCommand.CURRENT);
            lines.addAll(current().lines());
        }
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

    private Table served(JsonNode stage) throws InterruptedException {
        var settings = new MethodSettings(stage);
        var table = new Table("METHOD", "PATH", "INTEGRATION", "AUTH", "CACHE", "THROTTLE");
        for (Route route :
                ExportedRoutes.of(apis.restExport(apiId, stage.path("stageName").asText()))) {
            table.add(
                    route.verb(),
                    route.path(),
                    route.integration(),
                    route.authorization(),
                    settings.cache(route),
                    settings.throttle(route));
        }
        return table;
    }

    private Table current() throws InterruptedException {
        Map<String, String> authorizers = apis.authorizers(apiId);
        var table = new Table("METHOD", "PATH", "INTEGRATION", "AUTH");
        apis.resources(apiId).stream()
                .sorted(Comparator.comparing(resource -> resource.path("path").asText()))
                .flatMap(resource -> Route.ofResource(resource, authorizers))
                .forEach(route -> table.add(route.verb(), route.path(), route.integration(), route.authorization()));
        return table;
    }
}
