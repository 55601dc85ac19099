package dev.samovar.gateway.http;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.Commit;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.store.Store;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Knows all HTTP APIs of a host, in every account and region, and tells a listener which stages are live. Each change is
 * made in memory and written to the store as one batch; the {@link Commit} tells when it is durable. Not thread-safe: it
 * is used from the scheduler's tasks.
 *
 * <p>Stages that deploy each change serve it at once; others serve what was deployed last.
 */
public final class HttpApis {
    private static final int STAGES_MAX = 10;
    /** The tag that says which id an API is to have. */
    private static final String ID_TAG = "_custom_id_";

    private final InstantSource clock;
    private final Ids ids;
    private final Predicate<String> takenElsewhere;
    private final HttpApiTables tables;
    private final Map<ApiId, OwnedHttpApi> apis;
    private @Nullable HttpStageListener listener;

    /**
     * Loads what the store has.
     *
     * @param takenElsewhere whether an API of another kind has an id
     */
    public HttpApis(Store store, InstantSource clock, RandomGenerator random, Predicate<String> takenElsewhere) {
        this.clock = clock;
        this.takenElsewhere = takenElsewhere;
        ids = new Ids(random);
        tables = new HttpApiTables(store);
        apis = tables.load();
    }

    /** Tells the listener what is live, from now on. Called once. */
    public void start(HttpStageListener stageListener) {
        if (listener != null) {
            throw new IllegalStateException("the APIs have started before");
        }
        listener = stageListener;
        apis.values().forEach(api -> api.stages.values().forEach(stage -> api.tell(stageListener, stage)));
    }

    /** An id for an API that is to be made. */
    public ApiId newId(AccountRegion home, Map<String, String> tags) {
        String id = Optional.ofNullable(tags.get(ID_TAG)).orElseGet(() -> ids.api(this::isTaken));
        if (isTaken(id)) {
            throw new Conflict("API identifier already exists: " + id).exception();
        }
        return new ApiId(home, id);
    }

    /** Whether an API has an id, whosever it is. */
    public boolean isTaken(String id) {
        return takenElsewhere.test(id)
                || apis.keySet().stream().anyMatch(api -> api.id().equalsIgnoreCase(id));
    }

    /** Makes an API with nothing in it. */
    public Commit<HttpDefinition> create(ApiId id, HttpApi api) {
        var definition = new HttpDefinition(api, Map.of(), Map.of(), Map.of());
        apis.put(id, new OwnedHttpApi(id, definition));
        return tables.new Change().put(id, definition).commit(definition);
    }

    /**
     * Changes a definition. If the change throws, nothing has happened.
     *
     * @param edit changes the draft and says what of
     */
    public <T> Commit<T> edit(ApiId id, Function<HttpDraft, T> edit) {
        OwnedHttpApi api = owned(id);
        var draft = new HttpDraft(api.definition, ids);
        T result = edit.apply(draft);
        api.definition = draft.definition();
        HttpApiTables.Change change = tables.new Change().put(id, api.definition);
        List.copyOf(api.stages.values()).stream()
                .filter(HttpStage::autoDeploy)
                .forEach(stage -> redeploy(api, stage, change));
        return change.commit(result);
    }

    /* What a stage deployed by itself before is of no use to anybody. */
    private HttpStage redeploy(OwnedHttpApi api, HttpStage stage, HttpApiTables.Change change) {
        FrozenHttpApi frozen =
                freeze(api, Optional.of("Automatic deployment triggered by changes to the Api configuration"), true);
        HttpStage serving = stage.serving(frozen.deploymentId(), clock.instant());
        change.put(api.id, frozen).put(api.id, serving);
        put(api, serving);
        stage.deploymentId()
                .map(api.deployments::get)
                .filter(FrozenHttpApi::autoDeployed)
                .map(FrozenHttpApi::deploymentId)
                .filter(before -> !isServed(api, before))
                .ifPresent(before -> {
                    api.deployments.remove(before);
                    change.deleteDeployment(api.id, before);
                });
        return serving;
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

    /** Freezes an API as it is, and has a stage serve that if one is named. */
    public Commit<FrozenHttpApi> deploy(ApiId id, Optional<String> description, Optional<String> stageName) {
        OwnedHttpApi api = owned(id);
        Optional<HttpStage> stage = stageName.map(api::stage);
        if (api.definition.routes().isEmpty()) {
            throw new BadRequest("At least one route is required before deploying the Api.").exception();
        }
        FrozenHttpApi frozen = freeze(api, description, false);
        HttpApiTables.Change change = tables.new Change().put(id, frozen);
        stage.ifPresent(named -> {
            HttpStage serving = named.serving(frozen.deploymentId(), clock.instant());
            put(api, serving);
            change.put(id, serving);
        });
        return change.commit(frozen);
    }

    /** Puts a deployment in place of the one with its id. */
    public Commit<FrozenHttpApi> change(ApiId id, FrozenHttpApi changed) {
        OwnedHttpApi api = owned(id);
        api.deployment(changed.deploymentId());
        api.deployments.put(changed.deploymentId(), changed);
        return tables.new Change().put(id, changed).commit(changed);
    }

    /** Deletes a deployment that no stage serves. */
    public Commit<ApiId> deleteDeployment(ApiId id, String deploymentId) {
        OwnedHttpApi api = owned(id);
        api.deployment(deploymentId);
        if (isServed(api, deploymentId)) {
            throw new BadRequest("Active stages pointing to this deployment must be moved or deleted").exception();
        }
        api.deployments.remove(deploymentId);
        return tables.new Change().deleteDeployment(id, deploymentId).commit(id);
    }

    public Commit<HttpStage> createStage(ApiId id, HttpStage stage) {
        OwnedHttpApi api = owned(id);
        if (api.stages.containsKey(stage.stageName())) {
            throw new Conflict("Stage already exists").exception();
        }
        if (api.stages.size() >= STAGES_MAX) {
            throw new LimitExceeded("Maximum number of stages for this API has been reached. Please contact AWS if you"
                            + " need additional stages.")
                    .exception();
        }
        return putStage(api, stage);
    }

    /** Changes the settings of a stage, or what it serves. If the change throws, nothing has happened. */
    public Commit<HttpStage> changeStage(ApiId id, String name, UnaryOperator<HttpStage> change) {
        OwnedHttpApi api = owned(id);
        return putStage(api, change.apply(api.stage(name)));
    }

    private Commit<HttpStage> putStage(OwnedHttpApi api, HttpStage stage) {
        stage.deploymentId().ifPresent(api::deployment);
        HttpApiTables.Change change = tables.new Change();
        if (stage.autoDeploy() && stage.deploymentId().isEmpty()) {
            return change.commit(redeploy(api, stage, change));
        }
        put(api, stage);
        return change.put(api.id, stage).commit(stage);
    }

    private void put(OwnedHttpApi api, HttpStage stage) {
        api.stages.put(stage.stageName(), stage);
        api.tell(listener(), stage);
    }

    /** Deletes a stage; its deployment stays. */
    public Commit<ApiId> deleteStage(ApiId id, String name) {
        OwnedHttpApi api = owned(id);
        api.stage(name);
        api.stages.remove(name);
        listener().removed(id, name);
        return tables.new Change().deleteStage(id, name).commit(id);
    }

    /** Deletes an API with its deployments and stages. */
    public Commit<ApiId> delete(ApiId id) {
        OwnedHttpApi api = owned(id);
        apis.remove(id);
        Commit<ApiId> commit = tables.new Change().delete(api).commit(id);
        api.stages.keySet().forEach(stage -> listener().removed(id, stage));
        return commit;
    }

    /** What an API is now, deployed or not. */
    public HttpDefinition get(ApiId id) {
        return owned(id).definition;
    }

    /** The APIs of an account and region, the oldest first. */
    public List<HttpDefinition> list(AccountRegion home) {
        return apis.values().stream()
                .filter(api -> api.id.home().equals(home))
                .map(api -> api.definition)
                .sorted(Comparator.comparing(
                                (HttpDefinition definition) -> definition.api().createdDate())
                        .thenComparing(definition -> definition.api().apiId()))
                .toList();
    }

    public HttpStage stage(ApiId id, String name) {
        return owned(id).stage(name);
    }

    /** The stages of an API, by name. */
    public List<HttpStage> stages(ApiId id) {
        return List.copyOf(owned(id).stages.values());
    }

    public FrozenHttpApi deployment(ApiId id, String deploymentId) {
        return owned(id).deployment(deploymentId);
    }

    /** The deployments of an API, the oldest first. */
    public List<FrozenHttpApi> deployments(ApiId id) {
        return List.copyOf(owned(id).deployments.values());
    }

    private OwnedHttpApi owned(ApiId id) {
        return Optional.ofNullable(apis.get(id))
                .orElseThrow(() -> new NotFound.Api(id.home().account(), id.id()).exception());
    }

    private HttpStageListener listener() {
        return listener == null ? HttpStageListener.NONE : listener;
    }
}
