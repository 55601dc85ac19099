package dev.samovar.gateway.registry;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.StageRules;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.Stage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The stages of APIs. Their changes hold at once. */
public final class Stages {
    private static final int STAGES_MAX = 10;

    private final RestApis apis;
    private final ApiTables tables;
    private final InstantSource clock;

    Stages(RestApis apis, ApiTables tables, InstantSource clock) {
        this.apis = apis;
        this.tables = tables;
        this.clock = clock;
    }

    public Stage get(ApiId api, String name) {
        return apis.owned(api).stage(name);
    }

    /**
     * The stages of an API, by name.
     *
     * @param deploymentId lists only those that serve this one
     */
    public List<Stage> list(ApiId api, Optional<String> deploymentId) {
        return apis.owned(api).stages.values().stream()
                .filter(stage -> deploymentId.isEmpty() || stage.deploymentId().equals(deploymentId.get()))
                .toList();
    }

    public Commit<Stage> create(ApiId id, NewStage asked) {
        OwnedApi api = apis.owned(id);
        return commit(id, add(api, asked));
    }

    /** A stage as it was decided, and when requests see it so. */
    record Served(Stage stage, CompletableFuture<?> seen) {}

    private Commit<Stage> commit(ApiId id, Served served) {
        return tables.new Change().put(id, served.stage()).commit(served.stage(), served.seen());
    }

    Served add(OwnedApi api, NewStage asked) {
        if (api.stages.containsKey(asked.stageName())) {
            throw new Conflict("Stage already exists").exception();
        }
        if (api.stages.size() >= STAGES_MAX) {
            throw new LimitExceeded("Maximum number of stages for this API has been reached. Please contact AWS if you"
                            + " need additional stages.")
                    .exception();
        }
        return put(api, asked.stage(clock.instant()));
    }

    /** Changes the settings of a stage, or what it serves. If the change throws, nothing has happened. */
    public Commit<Stage> change(ApiId id, String name, UnaryOperator<Stage> change) {
        return commit(id, change(apis.owned(id), name, change));
    }

    Served change(OwnedApi api, String name, UnaryOperator<Stage> change) {
        return put(api, change.apply(api.stage(name)).updatedAt(clock.instant()));
    }

    private Served put(OwnedApi api, Stage stage) {
        StageRules.check(stage);
        api.deployment(stage.deploymentId());
        Optional<String> canary = stage.canarySettings().map(CanarySettings::deploymentId);
        if (canary.isPresent() && !api.deployments.containsKey(canary.get())) {
            throw new BadRequest("Deployment id does not exist").exception();
        }
        api.stages.put(stage.stageName(), stage);
        return new Served(stage, api.tell(apis.listener(), stage));
    }

    /** Deletes a stage; its deployment stays. */
    public Commit<ApiId> delete(ApiId id, String name) {
        OwnedApi api = apis.owned(id);
        api.stage(name);
        api.stages.remove(name);
        apis.listener().removed(id, name);
        return tables.new Change().deleteStage(id, name).commit(id);
    }

    /** Has a stage forget the responses in its cache. */
    public void flushResponses(ApiId api, String name) {
        get(api, name);
        apis.listener().responsesFlushed(api, name);
    }

    /** Has a stage forget what authorizers answered. */
    public void flushAuthorizations(ApiId api, String name) {
        get(api, name);
        apis.listener().authorizationsFlushed(api, name);
    }
}
