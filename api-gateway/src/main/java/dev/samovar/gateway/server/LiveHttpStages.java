package dev.samovar.gateway.server;

import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.HttpStageListener;
import dev.samovar.gateway.http.live.LiveHttpApis;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.http.live.ServedApi;
import dev.samovar.gateway.http.step.HttpJudges;
import dev.samovar.gateway.metric.Metrics;
import dev.samovar.gateway.registry.ApiId;

/** Follows the registry of HTTP APIs: makes definitions ready to serve, and forgets what belongs to stages that are gone. */
public final class LiveHttpStages implements HttpStageListener {
    private final LiveHttpApis apis;
    private final HttpJudges judges;
    private final Metrics metrics;

    public LiveHttpStages(LiveHttpApis apis, HttpJudges judges, Metrics metrics) {
        this.apis = apis;
        this.judges = judges;
        this.metrics = metrics;
    }

    @Override
    public void changed(ApiId api, HttpStage stage, HttpDefinition served) {
        /* What is served never changes: it is made ready once, however often the stage's settings do. */
        ServedApi ready = apis.find(api.id(), stage.stageName())
                .map(LiveHttpStage::api)
                .filter(before -> before.definition().equals(served))
                .orElseGet(() -> new ServedApi(served));
        apis.put(new LiveHttpStage(api.home(), api.id(), stage, ready));
    }

    @Override
    public void removed(ApiId api, String stageName) {
        apis.remove(api.id(), stageName);
        judges.forget(api.id(), stageName);
        metrics.forget(api.id(), stageName);
    }

    @Override
    public void authorizationsFlushed(ApiId api, String stageName) {
        judges.forget(api.id(), stageName);
    }
}
