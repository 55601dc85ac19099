package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An HTTP API at a glance. */
final class HttpApiPage {
    private static final String ROW = "%-40s %-40s %-16s %s";
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
        Optional<JsonNode> stage = stages.stream()
                .filter(one ->
                        stageName.isEmpty() || one.path("stageName").asText().equals(stageName.get()))
                .findFirst();
        Map<String, JsonNode> integrations = apis.ofHttp(apiId, "integrations").stream()
                .collect(Collectors.toMap(one -> one.path("integrationId").asText(), Function.identity()));
        List<String> lines = new ArrayList<>();
        lines.add("HTTP API " + apiId);
        lines.add(stages.isEmpty() ? "No stages: nothing is served." : "Stages");
        stages.forEach(one -> lines.add(("  " + one.path("stageName").asText()
                + (one.path("autoDeploy").asBoolean() ? "  deployed at each change" : ""))));
        lines.add("");
        lines.add(ROW.formatted("ROUTE", "INTEGRATION", "AUTH", "THROTTLE"));
        for (JsonNode route : apis.ofHttp(apiId, "routes")) {
            String target = route.path("target").asText().replace(TARGET, "");
            JsonNode integration = Optional.ofNullable(integrations.get(target)).orElse(MissingNode.getInstance());
            lines.add(ROW.formatted(
                            route.path("routeKey").asText(),
                            IntegrationText.of(integration),
                            route.path("authorizationType").asText("NONE").replace("NONE", "-"),
                            throttle(route, stage))
                    .stripTrailing());
        }
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
