package dev.samovar.gateway.http;

import dev.samovar.gateway.edit.RestApiRules;
import dev.samovar.gateway.edit.StageRules;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.NotFound;
import java.util.regex.Pattern;

/** What AWS asks of a stage of an HTTP API. */
final class HttpStageRules {
    private static final Pattern NAME = Pattern.compile("\\$default|[A-Za-z0-9_-]{1,128}");

    private HttpStageRules() {}

    static void check(HttpStage stage, HttpDefinition definition) {
        if (!NAME.matcher(stage.stageName()).matches()) {
            throw new BadRequest("Stage name only allows a-zA-Z0-9_- or $default").exception();
        }
        StageRules.checkVariables(stage.stageVariables());
        RestApiRules.checkTags(stage.tags());
        check(stage.defaultRouteSettings());
        stage.routeSettings().forEach((key, settings) -> {
            if (definition.routes().values().stream()
                    .noneMatch(route -> route.routeKey().equals(key))) {
                throw new NotFound.Text("Unable to find Route by key " + key + " within the provided RouteSettings")
                        .exception();
            }
            check(settings);
        });
    }

    private static void check(RouteSettings settings) {
        if (settings.throttlingBurstLimit().orElse(0) < 0
                || !(settings.throttlingRateLimit().orElse(0.0) >= 0)) {
            throw new BadRequest("Throttling limits must not be negative").exception();
        }
    }
}
