package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.AccessLogSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A name under which an API is served.
 *
 * @param stageName {@code $default} is served at the root
 * @param deploymentId absent as long as nothing was deployed
 * @param autoDeploy whether each change of the API is served at once
 * @param apiGatewayManaged whether it was made together with the API
 */
public record HttpStage(
        String stageName,
        Optional<String> deploymentId,
        Optional<String> description,
        boolean autoDeploy,
        RouteSettings defaultRouteSettings,
        Map<String, RouteSettings> routeSettings,
        Map<String, String> stageVariables,
        Optional<AccessLogSettings> accessLogSettings,
        Map<String, String> tags,
        Instant createdDate,
        Instant lastUpdatedDate,
        boolean apiGatewayManaged) {
    public static final String DEFAULT = "$default";

    /** A stage that serves nothing yet. */
    public static HttpStage named(String name, Instant now) {
        return new HttpStage(
                name,
                Optional.empty(),
                Optional.empty(),
                false,
                RouteSettings.NONE,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                now,
                now,
                false);
    }

    /** The same stage with another deployment. */
    public HttpStage serving(String deployment, Instant now) {
        return with(
                Optional.of(deployment), autoDeploy, routeSettings, accessLogSettings, tags, now, apiGatewayManaged);
    }

    /** The same stage as one that was made together with its API: it deploys each change. */
    HttpStage managed() {
        return with(deploymentId, true, routeSettings, accessLogSettings, tags, lastUpdatedDate, true);
    }

    HttpStage updatedAt(Instant now) {
        return with(deploymentId, autoDeploy, routeSettings, accessLogSettings, tags, now, apiGatewayManaged);
    }

    public HttpStage withRouteSettings(Map<String, RouteSettings> settings) {
        return with(deploymentId, autoDeploy, settings, accessLogSettings, tags, lastUpdatedDate, apiGatewayManaged);
    }

    public HttpStage withoutAccessLog() {
        return with(
                deploymentId, autoDeploy, routeSettings, Optional.empty(), tags, lastUpdatedDate, apiGatewayManaged);
    }

    public HttpStage withTags(Map<String, String> others) {
        return with(
                deploymentId, autoDeploy, routeSettings, accessLogSettings, others, lastUpdatedDate, apiGatewayManaged);
    }

    private HttpStage with(
            Optional<String> deployment,
            boolean deploysEachChange,
            Map<String, RouteSettings> settings,
            Optional<AccessLogSettings> accessLog,
            Map<String, String> allTags,
            Instant updated,
            boolean managed) {
        return new HttpStage(
                stageName,
                deployment,
                description,
                deploysEachChange,
                defaultRouteSettings,
                settings,
                stageVariables,
                accessLog,
                allTags,
                createdDate,
                updated,
                managed);
    }
}
