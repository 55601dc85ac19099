package dev.samovar.gateway.server;

import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.cache.CacheSize;
import dev.samovar.gateway.cache.ReplyCache;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.cache.StageName;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveApis;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.metric.Metrics;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.FrozenApi;
import dev.samovar.gateway.registry.StageListener;
import dev.samovar.gateway.rest.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Follows the registry: makes deployments ready to serve, and forgets what belongs to stages that are gone. */
public final class LiveRestStages implements StageListener {
    private final LiveApis apis;
    private final ReplyCaches caches;
    private final FunctionJudges judges;
    private final Metrics metrics;
    private final Executor workers;
    private final Executor core;
    private final Map<StageName, StageVersions> versions = new HashMap<>();

    /**
     * Stages that are served.
     *
     * @param workers make deployments ready
     * @param core runs the tasks that this is told of changes by
     */
    public LiveRestStages(
            LiveApis apis,
            ReplyCaches caches,
            FunctionJudges judges,
            Metrics metrics,
            Executor workers,
            Executor core) {
        this.apis = apis;
        this.caches = caches;
        this.judges = judges;
        this.metrics = metrics;
        this.workers = workers;
        this.core = core;
    }

    @Override
    public CompletableFuture<?> changed(ApiId api, Stage stage, FrozenApi production, Optional<FrozenApi> canary) {
        return versions.computeIfAbsent(name(api, stage.stageName()), _ -> new StageVersions(workers, core))
                .change(production, canary, (first, second) -> publish(api, stage, first, second));
    }

    private void publish(ApiId api, Stage stage, DeployedApi production, Optional<DeployedApi> canary) {
        var released = new Release(production, stage.variables(), false);
        Optional<Release> canaryRelease = canary.map(tried -> new Release(tried, canaryVariables(stage), true));
        apis.put(new LiveStage(api.home(), api.id(), stage, released, canaryRelease));
        caches.fit(
                name(api, stage.stageName()),
                stage.cacheClusterEnabled() ? Optional.of(CacheSize.of(stage.cacheClusterSize())) : Optional.empty());
    }

    private static Map<String, String> canaryVariables(Stage stage) {
        Map<String, String> variables = new HashMap<>(stage.variables());
        stage.canarySettings().ifPresent(canary -> variables.putAll(canary.stageVariableOverrides()));
        return Map.copyOf(variables);
    }

    @Override
    public void removed(ApiId api, String stageName) {
        StageVersions ended = versions.remove(name(api, stageName));
        if (ended != null) {
            ended.end();
        }
        apis.remove(api.id(), stageName);
        caches.fit(name(api, stageName), Optional.empty());
        judges.forget(api.id(), stageName);
        metrics.forget(api.id(), stageName);
    }

    @Override
    public void responsesFlushed(ApiId api, String stageName) {
        caches.of(name(api, stageName)).ifPresent(ReplyCache::flush);
    }

    @Override
    public void authorizationsFlushed(ApiId api, String stageName) {
        judges.forget(api.id(), stageName);
    }

    private static StageName name(ApiId api, String stageName) {
        return new StageName(api.home(), api.id(), stageName);
    }
}
