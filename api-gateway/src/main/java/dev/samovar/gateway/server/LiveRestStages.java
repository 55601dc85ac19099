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
import java.util.stream.Stream;

/** Follows the registry: makes deployments ready to serve, and forgets what belongs to stages that are gone. */
public final class LiveRestStages implements StageListener {
    private final LiveApis apis;
    private final ReplyCaches caches;
    private final FunctionJudges judges;
    private final Metrics metrics;

    public LiveRestStages(LiveApis apis, ReplyCaches caches, FunctionJudges judges, Metrics metrics) {
        this.apis = apis;
        this.caches = caches;
        this.judges = judges;
        this.metrics = metrics;
    }

    @Override
    public void changed(ApiId api, Stage stage, FrozenApi production, Optional<FrozenApi> canary) {
        var released = new Release(deployed(api, production), stage.variables(), false);
        Optional<Release> canaryRelease =
                canary.map(frozen -> new Release(deployed(api, frozen), canaryVariables(stage), true));
        apis.put(new LiveStage(api.home(), api.id(), stage, released, canaryRelease));
        caches.fit(
                name(api, stage.stageName()),
                stage.cacheClusterEnabled() ? Optional.of(CacheSize.of(stage.cacheClusterSize())) : Optional.empty());
    }

    /* A deployment never changes: it is made ready once, for all stages that point to it, however often their settings
    change, and forgotten with the last of them. */
    private DeployedApi deployed(ApiId api, FrozenApi frozen) {
        String id = frozen.deployment().id();
        return apis.of(api.id()).stream()
                .flatMap(stage -> Stream.concat(Stream.of(stage.production()), stage.canary().stream()))
                .map(Release::api)
                .filter(known -> known.deploymentId().equals(id))
                .findFirst()
                .orElseGet(() -> new DeployedApi(id, frozen.definition()));
    }

    private static Map<String, String> canaryVariables(Stage stage) {
        Map<String, String> variables = new HashMap<>(stage.variables());
        stage.canarySettings().ifPresent(canary -> variables.putAll(canary.stageVariableOverrides()));
        return Map.copyOf(variables);
    }

    @Override
    public void removed(ApiId api, String stageName) {
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
