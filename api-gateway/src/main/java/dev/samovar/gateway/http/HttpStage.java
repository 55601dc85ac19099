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
        Instant lastUpdatedDate) {
    public static final String DEFAULT = "$default";

    /** The same stage with another deployment. */
    public HttpStage serving(String deployment, Instant now) {
        return new HttpStage(
                stageName,
                Optional.of(deployment),
                description,
                autoDeploy,
                defaultRouteSettings,
                routeSettings,
                stageVariables,
                accessLogSettings,
                tags,
                createdDate,
                now);
    }
}
