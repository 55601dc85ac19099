package dev.samovar.gateway.registry;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Deployment;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Stage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The deployments of APIs: each freezes a definition. */
public final class Deployments {
    /** How many an API has at most. AWS names no limit. All are kept in memory, and nobody goes back that far. */
    public static final int DEPLOYMENTS_MAX = 1_000;

    /** Why there is no further one. */
    public static final LimitExceeded TOO_MANY = new LimitExceeded(
            "Maximum number of deployments for this API has been reached. Delete those that no stage points to.");

    private static final String INVALID = "Invalid deployment content specified.";

    private final RestApis apis;
    private final ApiTables tables;
    private final InstantSource clock;
    private final Ids ids;

    Deployments(RestApis apis, ApiTables tables, InstantSource clock, Ids ids) {
        this.apis = apis;
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
    }

    public FrozenApi get(ApiId api, String deploymentId) {
        return apis.owned(api).deployment(deploymentId);
    }

    /** The deployments of an API, the oldest first. */
    public List<FrozenApi> list(ApiId api) {
        return List.copyOf(apis.owned(api).deployments.values());
    }

    /** Freezes an API as it is, and has a stage serve that if one is named. */
    public Commit<FrozenApi> create(ApiId id, NewDeployment asked) {
        OwnedApi api = apis.owned(id);
        checkRoom(api);
        checkDeployable(api.definition);
        checkCanary(api, asked);
        var frozen = new FrozenApi(
                new Deployment(ids.part(api.deployments::containsKey), asked.description(), clock.instant()),
                api.definition);
        String deploymentId = frozen.deployment().id();
        api.deployments.put(deploymentId, frozen);
        try {
            ApiTables.Change change = tables.new Change().put(id, frozen);
            Optional<Stages.Served> served = asked.stageName().map(name -> serve(api, name, asked, deploymentId));
            if (served.isEmpty()) {
                return change.commit(frozen);
            }
            return change.put(id, served.get().stage())
                    .commit(frozen, served.get().seen());
        } catch (RuntimeException refused) {
            api.deployments.remove(deploymentId);
            throw refused;
        }
    }

    private Stages.Served serve(OwnedApi api, String stage, NewDeployment asked, String deploymentId) {
        if (asked.canary().isPresent()) {
            return apis.stages()
                    .change(
                            api,
                            stage,
                            before -> before.withCanary(asked.canary().get().of(deploymentId)));
        }
        return api.stages.containsKey(stage)
                ? apis.stages().change(api, stage, before -> asked.change(before, deploymentId))
                : apis.stages().add(api, asked.stage(stage, deploymentId));
    }

    private static void checkRoom(OwnedApi api) {
        if (api.deployments.size() >= DEPLOYMENTS_MAX) {
            throw TOO_MANY.exception();
        }
    }

    private static void checkCanary(OwnedApi api, NewDeployment asked) {
        if (asked.canary().isEmpty()) {
            return;
        }
        Optional<String> stage = asked.stageName();
        if (stage.filter(name -> !name.isEmpty()).isEmpty()) {
            throw new BadRequest(INVALID
                            + "Non null and non empty stageName must be provided for canary deployment. Provided value is "
                            + stage.orElse("null"))
                    .exception();
        }
        if (!api.stages.containsKey(stage.get())) {
            throw new BadRequest(INVALID + "Stage " + stage.get()
                            + " must already be created before making a canary release deployment")
                    .exception();
        }
    }

    private static void checkDeployable(ApiDefinition definition) {
        List<Method> methods = definition.resources().values().stream()
                .flatMap(resource -> resource.methods().values().stream())
                .toList();
        if (methods.isEmpty()) {
            throw new BadRequest("The REST API doesn't contain any methods").exception();
        }
        if (methods.stream().anyMatch(method -> method.methodIntegration().isEmpty())) {
            throw new BadRequest("No integration defined for method").exception();
        }
    }

    /** Describes a deployment differently. */
    public Commit<FrozenApi> change(ApiId id, String deploymentId, UnaryOperator<Deployment> change) {
        FrozenApi before = get(id, deploymentId);
        var after = new FrozenApi(change.apply(before.deployment()), before.definition());
        apis.owned(id).deployments.put(deploymentId, after);
        return tables.new Change().put(id, after).commit(after);
    }

    /** Deletes a deployment that no stage serves. */
    public Commit<ApiId> delete(ApiId id, String deploymentId) {
        OwnedApi api = apis.owned(id);
        api.deployment(deploymentId);
        if (api.stages.values().stream().anyMatch(stage -> serves(stage, deploymentId))) {
            throw new BadRequest("Active stages pointing to this deployment must be moved or deleted").exception();
        }
        api.deployments.remove(deploymentId);
        return tables.new Change().deleteDeployment(id, deploymentId).commit(id);
    }

    private static boolean serves(Stage stage, String deploymentId) {
        return stage.deploymentId().equals(deploymentId)
                || stage.canarySettings()
                        .filter(canary -> canary.deploymentId().equals(deploymentId))
                        .isPresent();
    }
}
