package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.samovar.cli.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An HTTP API at a glance. */
final class HttpApiPage {
    private static final String TARGET = "integrations/";

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
        Optional<JsonNode> stage = stageName.isPresent()
                ? Optional.of(apis.httpStage(apiId, stageName.get()))
                : stages.stream().findFirst();
        Map<String, JsonNode> integrations = apis.ofHttp(apiId, "integrations").stream()
                .collect(Collectors.toMap(one -> one.path("integrationId").asText(), Function.identity()));
        List<String> lines = new ArrayList<>();
        lines.add("HTTP API " + apis.http(apiId).path("name").asText().replaceAll("\\p{Cntrl}", " ") + " (" + apiId
                + ")");
        lines.add(stages.isEmpty() ? "No stages: nothing is served." : "Stages");
        stages.forEach(one -> lines.add(("  " + one.path("stageName").asText()
                + (one.path("autoDeploy").asBoolean() ? "  deployed at each change" : ""))));
        lines.add("");
        var table = new Table("ROUTE", "INTEGRATION", "AUTH", "THROTTLE");
        for (JsonNode route : apis.ofHttp(apiId, "routes")) {
            String target = route.path("target").asText().replace(TARGET, "");
            JsonNode integration = Optional.ofNullable(integrations.get(target)).orElse(MissingNode.getInstance());
            table.add(
                    route.path("routeKey").asText(),
                    IntegrationText.of(integration),
                    route.path("authorizationType").asText("NONE").replace("NONE", "-"),
                    throttle(route, stage));
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static String throttle(JsonNode route, Optional<JsonNode> stage) {
        if (stage.isEmpty()) {
            return "-";
        }
        JsonNode own =
                stage.get().path("routeSettings").path(route.path("routeKey").asText());
        JsonNode setting = own.has("throttlingRateLimit") ? own : stage.get().path("defaultRouteSettings");
        return setting.has("throttlingRateLimit")
                ? setting.path("throttlingRateLimit").asText() + "/s, burst "
                        + setting.path("throttlingBurstLimit").asText()
                : "-";
    }
}
