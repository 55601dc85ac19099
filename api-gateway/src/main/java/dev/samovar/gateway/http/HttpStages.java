package dev.samovar.gateway.http;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The stages of HTTP APIs. Their changes hold at once. */
public final class HttpStages {
    private static final int STAGES_MAX = 10;

    private final HttpApis apis;
    private final HttpApiTables tables;
    private final InstantSource clock;

    HttpStages(HttpApis apis, HttpApiTables tables, InstantSource clock) {
        this.apis = apis;
        this.tables = tables;
        this.clock = clock;
    }

    public HttpStage get(ApiId api, String name) {
        return apis.owned(api).stage(name);
    }

    /** The stages of an API, by name. */
    public List<HttpStage> list(ApiId api) {
        return List.copyOf(apis.owned(api).stages.values());
    }

    /**
     * Makes a stage.
     *
     * @param settings what it has beside its name
     */
    public Commit<HttpStage> create(ApiId id, String name, UnaryOperator<HttpStage> settings) {
        OwnedHttpApi api = apis.owned(id);
        HttpStage stage = settings.apply(HttpStage.named(name, clock.instant()));
        if (api.stages.containsKey(name)) {
            throw new Conflict("Stage already exists").exception();
        }
        if (api.stages.size() >= STAGES_MAX) {
            throw new LimitExceeded("Maximum number of stages for this API has been reached. Please contact AWS if you"
                            + " need additional stages.")
                    .exception();
        }
        return keep(api, stage);
    }

    /** Changes the settings of a stage, or what it serves. If the change throws, nothing has happened. */
    public Commit<HttpStage> change(ApiId id, String name, UnaryOperator<HttpStage> change) {
        OwnedHttpApi api = apis.owned(id);
        return keep(api, change.apply(api.stage(name)).updatedAt(clock.instant()));
    }

    /* A stage that begins to deploy by itself deploys what there is. */
    private Commit<HttpStage> keep(OwnedHttpApi api, HttpStage stage) {
        HttpStageRules.check(stage, api.definition);
        stage.deploymentId().ifPresent(api::deployment);
        HttpApiTables.Change change = tables.new Change();
        boolean deployedBefore = Optional.ofNullable(api.stages.get(stage.stageName()))
                .filter(HttpStage::autoDeploy)
                .isPresent();
        if (stage.autoDeploy() && !deployedBefore) {
            return change.commit(apis.deployments().redeploy(api, stage, change));
        }
        put(api, stage);
        return change.put(api.id, stage).commit(stage);
    }

    void put(OwnedHttpApi api, HttpStage stage) {
        api.stages.put(stage.stageName(), stage);
        api.tell(apis.listener(), stage);
    }

    /** Deletes a stage; its deployment stays. */
    public Commit<ApiId> delete(ApiId id, String name) {
        OwnedHttpApi api = apis.owned(id);
        api.stage(name);
        api.stages.remove(name);
        apis.listener().removed(id, name);
        return tables.new Change().deleteStage(id, name).commit(id);
    }

    /** Forgets what authorizers said about callers of a stage. */
    public void flushAuthorizations(ApiId id, String name) {
        apis.owned(id).stage(name);
        apis.listener().authorizationsFlushed(id, name);
    }
}
