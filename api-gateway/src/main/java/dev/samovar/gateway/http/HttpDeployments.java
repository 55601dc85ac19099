package dev.samovar.gateway.http;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.Deployments;
import dev.samovar.gateway.rest.BadRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The deployments of HTTP APIs: each freezes a definition. */
public final class HttpDeployments {
    private static final Optional<String> AUTOMATIC =
            Optional.of("Automatic deployment triggered by changes to the Api configuration");

    private final HttpApis apis;
    private final HttpApiTables tables;
    private final InstantSource clock;
    private final Ids ids;

    HttpDeployments(HttpApis apis, HttpApiTables tables, InstantSource clock, Ids ids) {
        this.apis = apis;
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
    }

    public FrozenHttpApi get(ApiId api, String deploymentId) {
        return apis.owned(api).deployment(deploymentId);
    }

    /** The deployments of an API, the oldest first. */
    public List<FrozenHttpApi> list(ApiId api) {
        return List.copyOf(apis.owned(api).deployments.values());
    }

    /** Freezes an API as it is, and has a stage serve that if one is named. */
    public Commit<FrozenHttpApi> create(ApiId id, Optional<String> description, Optional<String> stageName) {
        OwnedHttpApi api = apis.owned(id);
        Optional<HttpStage> stage = stageName.map(api::stage);
        if (api.definition.routes().isEmpty()) {
            throw new BadRequest("At least one route is required before deploying the Api.").exception();
        }
        if (stage.filter(HttpStage::autoDeploy).isPresent()) {
            throw new BadRequest("Deployments cannot be made to a stage that has autoDeploy enabled").exception();
        }
        HttpApiTables.Change change = tables.new Change();
        makeRoom(api, FrozenHttpApi::autoDeployed, change);
        FrozenHttpApi frozen = freeze(api, description, false);
        change.put(id, frozen);
        stage.ifPresent(named -> {
            HttpStage serving = named.serving(frozen.deploymentId(), clock.instant());
            apis.stages().put(api, serving);
            change.put(id, serving);
        });
        return change.commit(frozen);
    }

    /* What a stage deployed by itself before is of no use to anybody. There are more deployments than stages, so that
    some may always go; owners who change an API have not asked for a deployment, and must not be refused one. */
    HttpStage redeploy(OwnedHttpApi api, HttpStage stage, HttpApiTables.Change change) {
        makeRoom(api, _ -> true, change);
        FrozenHttpApi frozen = freeze(api, AUTOMATIC, true);
        HttpStage serving = stage.serving(frozen.deploymentId(), clock.instant());
        change.put(api.id, frozen).put(api.id, serving);
        apis.stages().put(api, serving);
        stage.deploymentId()
                .flatMap(before -> Optional.ofNullable(api.deployments.get(before)))
                .filter(FrozenHttpApi::autoDeployed)
                .map(FrozenHttpApi::deploymentId)
                .filter(before -> !isServed(api, before))
                .ifPresent(before -> drop(api, before, change));
        return serving;
    }

    /* The oldest that no stage serves go first. */
    private static void makeRoom(OwnedHttpApi api, Predicate<FrozenHttpApi> mayGo, HttpApiTables.Change change) {
        while (api.deployments.size() >= Deployments.DEPLOYMENTS_MAX) {
            String oldest = api.deployments.values().stream()
                    .filter(mayGo)
                    .map(FrozenHttpApi::deploymentId)
                    .filter(deployment -> !isServed(api, deployment))
                    .findFirst()
                    .orElseThrow(() -> Deployments.TOO_MANY.exception());
            drop(api, oldest, change);
        }
    }

    private static void drop(OwnedHttpApi api, String deploymentId, HttpApiTables.Change change) {
        api.deployments.remove(deploymentId);
        change.deleteDeployment(api.id, deploymentId);
    }

    private FrozenHttpApi freeze(OwnedHttpApi api, Optional<String> description, boolean automatically) {
        var frozen = new FrozenHttpApi(
                ids.part(api.deployments::containsKey), description, clock.instant(), automatically, api.definition);
        api.deployments.put(frozen.deploymentId(), frozen);
        return frozen;
    }

    private static boolean isServed(OwnedHttpApi api, String deploymentId) {
        return api.stages.values().stream()
                .anyMatch(stage ->
                        stage.deploymentId().filter(deploymentId::equals).isPresent());
    }

    /** Describes a deployment differently. */
    public Commit<FrozenHttpApi> describe(ApiId id, String deploymentId, Optional<String> description) {
        OwnedHttpApi api = apis.owned(id);
        FrozenHttpApi before = api.deployment(deploymentId);
        var after = new FrozenHttpApi(
                deploymentId, description, before.createdDate(), before.autoDeployed(), before.definition());
        api.deployments.put(deploymentId, after);
        return tables.new Change().put(id, after).commit(after);
    }

    /** Deletes a deployment that no stage serves. */
    public Commit<ApiId> delete(ApiId id, String deploymentId) {
        OwnedHttpApi api = apis.owned(id);
        api.deployment(deploymentId);
        if (isServed(api, deploymentId)) {
            throw new BadRequest("Active stages pointing to this deployment must be moved or deleted").exception();
        }
        HttpApiTables.Change change = tables.new Change();
        drop(api, deploymentId, change);
        return change.commit(id);
    }
}
