package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An HTTP API at a glance. */
final class HttpApiPage {
    private final Apis apis;
    private final String apiId;
    private final Optional<String> stageName;

    HttpApiPage(Apis apis, String apiId, Optional<String> stageName) {
        this.apis = apis;
        this.apiId = apiId;
        this.stageName = stageName;
    }

    List<String> lines() throws InterruptedException {
        List<JsonNode> stages = apis.ofHttp(apiId, "stages");
        List<String> lines = new ArrayList<>();
        lines.add("HTTP API " + apis.http(apiId).path("name").asText().replaceAll("\\p{Cntrl}", " ") + " (" + apiId
                + ")");
        lines.add(stages.isEmpty() ? "No stages: nothing is served." : "Stages");
        stages.forEach(one -> lines.add(("  " + one.path("stageName").asText()
                + (one.path("autoDeploy").asBoolean() ? "  deployed at each change" : ""))));
        lines.add("");
        if (stageName.isEmpty()) {
            lines.add(DescribeCommand.CURRENT);
            lines.addAll(current().lines());
            return lines;
        }
        JsonNode stage = apis.httpStage(apiId, stageName.get());
        String deployment = stage.path("deploymentId").asText();
        if (deployment.isEmpty()) {
            lines.add("Stage " + stageName.get() + " has no deployment: it serves nothing.");
        } else {
            lines.add("Routes of stage " + stageName.get() + ", as deployment " + deployment + " has them");
            lines.addAll(served(stage).lines());
        }
        return lines;
    }

    private Table served(JsonNode stage) throws InterruptedException {
        var table = new Table("ROUTE", "INTEGRATION", "AUTH", "THROTTLE");
        for (Route route :
                ExportedRoutes.of(apis.httpExport(apiId, stage.path("stageName").asText()))) {
            table.add(route.key(), route.integration(), route.authorization(), throttle(stage, route));
        }
        return table;
    }

    private static String throttle(JsonNode stage, Route route) {
        JsonNode own = stage.path("routeSettings").path(route.key());
        return MethodSettings.throttle(own.has("throttlingRateLimit") ? own : stage.path("defaultRouteSettings"));
    }

    private Table current() throws InterruptedException {
        var table = new Table("ROUTE", "INTEGRATION", "AUTH");
        Route.ofHttp(apis.ofHttp(apiId, "routes"), apis.ofHttp(apiId, "integrations"), apis.httpAuthorizers(apiId))
                .forEach(route -> table.add(route.key(), route.integration(), route.authorization()));
        return table;
    }
}
