package dev.samovar.gateway.registry;

import dev.samovar.gateway.edit.StageRules;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.Stage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A stage that somebody wants. */
public record NewStage(
        String stageName,
        String deploymentId,
        Optional<String> description,
        boolean cacheClusterEnabled,
        Optional<String> cacheClusterSize,
        Map<String, String> variables,
        Optional<String> documentationVersion,
        Optional<CanarySettings> canarySettings,
        boolean tracingEnabled,
        Map<String, String> tags) {

    Stage stage(Instant now) {
        Optional<String> size = cacheClusterEnabled
                ? cacheClusterSize.or(() -> Optional.of(StageRules.CACHE_SIZE_DEFAULT))
                : cacheClusterSize;
        return new Stage(
                stageName,
                deploymentId,
                description,
                cacheClusterEnabled,
                size,
                Map.of(),
                variables,
                documentationVersion,
                Optional.empty(),
                canarySettings,
                tracingEnabled,
                Optional.empty(),
                tags,
                now,
                now);
    }
}
