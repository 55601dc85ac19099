package dev.samovar.gateway.registry;

import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.rest.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** An API with everything that was made of it. */
final class OwnedApi {
    final ApiId id;
    ApiDefinition definition;
    final Map<String, FrozenApi> deployments = new LinkedHashMap<>();
    final Map<String, Stage> stages = new TreeMap<>();
    final Map<String, DocumentationVersion> documentationVersions = new TreeMap<>();

    OwnedApi(ApiId id, ApiDefinition definition) {
        this.id = id;
        this.definition = definition;
    }

    FrozenApi deployment(String deploymentId) {
        FrozenApi deployment = deployments.get(deploymentId);
        if (deployment == null) {
            throw new NotFound.Named("Deployment identifier").exception();
        }
        return deployment;
    }

    Stage stage(String name) {
        Stage stage = stages.get(name);
        if (stage == null) {
            throw new NotFound.Named("stage identifier").exception();
        }
        return stage;
    }

    /** Tells somebody what a stage of this API serves; completes when requests see it. */
    CompletableFuture<?> tell(StageListener listener, Stage stage) {
        Optional<FrozenApi> canary = stage.canarySettings().map(settings -> deployment(settings.deploymentId()));
        return listener.changed(id, stage, deployment(stage.deploymentId()), canary);
    }
}
