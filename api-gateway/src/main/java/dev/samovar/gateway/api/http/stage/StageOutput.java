package dev.samovar.gateway.api.http.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.api.http.wire.Moment;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.rest.AccessLogSettings;
import java.util.Map;
import java.util.Optional;

/** A stage as the management API describes it. */
record StageOutput(
        Optional<AccessLogSettings> accessLogSettings,
        Optional<Boolean> apiGatewayManaged,
        boolean autoDeploy,
        String createdDate,
        RouteSettings defaultRouteSettings,
        Optional<String> deploymentId,
        Optional<String> description,
        Optional<String> lastDeploymentStatusMessage,
        String lastUpdatedDate,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, RouteSettings> routeSettings,
        String stageName,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> stageVariables,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> tags) {

    static StageOutput of(HttpStage stage) {
        return new StageOutput(
                stage.accessLogSettings(),
                Optional.of(stage.apiGatewayManaged()).filter(managed -> managed),
                stage.autoDeploy(),
                Moment.of(stage.createdDate()),
                stage.defaultRouteSettings(),
                stage.deploymentId(),
                stage.description(),
                stage.deploymentId()
                        .filter(_ -> stage.autoDeploy())
                        .map(id -> "Successfully deployed stage with deployment ID '" + id + "'"),
                Moment.of(stage.lastUpdatedDate()),
                stage.routeSettings(),
                stage.stageName(),
                stage.stageVariables(),
                stage.tags());
    }
}
