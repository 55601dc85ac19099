package dev.samovar.gateway.http;

import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An HTTP API with everything that was made of it. */
final class OwnedHttpApi {
    final ApiId id;
    HttpDefinition definition;
    final Map<String, FrozenHttpApi> deployments = new LinkedHashMap<>();
    final Map<String, HttpStage> stages = new TreeMap<>();

    OwnedHttpApi(ApiId id, HttpDefinition definition) {
        this.id = id;
        this.definition = definition;
    }

    FrozenHttpApi deployment(String deploymentId) {
        return Optional.ofNullable(deployments.get(deploymentId))
                .orElseThrow(() -> new NotFound.Named("Deployment identifier").exception());
    }

    HttpStage stage(String name) {
        return Optional.ofNullable(stages.get(name))
                .orElseThrow(() -> new NotFound.Named("Stage identifier").exception());
    }

    /** Tells somebody what a stage of this API serves, if it serves anything. */
    void tell(HttpStageListener listener, HttpStage stage) {
        stage.deploymentId()
                .ifPresent(deployment ->
                        listener.changed(id, stage, deployment(deployment).definition()));
    }
}
