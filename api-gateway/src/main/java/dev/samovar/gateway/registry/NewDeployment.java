package dev.samovar.gateway.registry;

import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A deployment that somebody wants.
 *
 * @param stageName the stage that is to serve it; none if absent
 * @param stageDescription for a stage that is made
 * @param variables laid over those that the stage has
 * @param canary if present, it becomes the stage's canary
 */
public record NewDeployment(
        Optional<String> stageName,
        Optional<String> stageDescription,
        Optional<String> description,
        Optional<Boolean> cacheClusterEnabled,
        Optional<String> cacheClusterSize,
        Map<String, String> variables,
        Optional<Canary> canary,
        Optional<Boolean> tracingEnabled) {

    /** How a deployment is tried out. */
    public record Canary(double percentTraffic, Map<String, String> stageVariableOverrides, boolean useStageCache) {
        CanarySettings of(String deploymentId) {
            return new CanarySettings(deploymentId, percentTraffic, stageVariableOverrides, useStageCache);
        }
    }

    /** A deployment on a stage, with nothing said but that. */
    public static NewDeployment on(String stageName) {
        return new NewDeployment(
                Optional.of(stageName),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    NewStage stage(String name, String deploymentId) {
        return new NewStage(
                name,
                deploymentId,
                stageDescription,
                cacheClusterEnabled.orElse(false),
                cacheClusterSize,
                variables,
                Optional.empty(),
                Optional.empty(),
                tracingEnabled.orElse(false),
                Map.of());
    }

    /** A stage that was there before, once it serves this. */
    Stage change(Stage before, String deploymentId) {
        Map<String, String> all = new LinkedHashMap<>(before.variables());
        all.putAll(variables);
        return new Stage(
                before.stageName(),
                deploymentId,
                stageDescription.or(before::description),
                cacheClusterEnabled.orElse(before.cacheClusterEnabled()),
                cacheClusterSize.or(before::cacheClusterSize),
                before.methodSettings(),
                all,
                before.documentationVersion(),
                before.accessLogSettings(),
                before.canarySettings(),
                tracingEnabled.orElse(before.tracingEnabled()),
                before.clientCertificateId(),
                before.tags(),
                before.createdDate(),
                before.lastUpdatedDate());
    }
}
