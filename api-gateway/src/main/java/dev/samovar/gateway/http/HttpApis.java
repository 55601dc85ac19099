package dev.samovar.gateway.http;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.store.Store;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows all HTTP APIs of a host, in every account and region, and tells a listener which stages are live. Each change is
 * made in memory and written to the store as one batch; the {@link Commit} tells when it is durable. Not thread-safe: it
 * is used from the scheduler's tasks.
 *
 * <p>Stages that deploy each change serve it at once; others serve what was deployed last.
 */
public final class HttpApis {
    private static final Pattern CUSTOM_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    /** The tag that says which id an API is to have. */
    private static final String ID_TAG = "_custom_id_";

    private final InstantSource clock;
    private final Ids ids;
    private final Predicate<String> takenElsewhere;
    private final HttpApiTables tables;
    private final Map<ApiId, OwnedHttpApi> apis;
    private final HttpDeployments deployments;
    private final HttpStages stages;
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
        deployments = new HttpDeployments(this, tables, clock, ids);
        stages = new HttpStages(this, tables, clock);
    }

    /** Tells the listener what is live, from now on. Called once. */
    public void start(HttpStageListener stageListener) {
        if (listener != null) {
            throw new IllegalStateException("the APIs have started before");
        }
        listener = stageListener;
        apis.values().forEach(api -> api.stages.values().forEach(stage -> api.tell(stageListener, stage)));
    }

    /** An API that is to be made, of which nothing is known but its name and its tags. */
    public HttpApi blank(AccountRegion home, String name, Map<String, String> tags) {
        return HttpApi.named(newId(home, tags).id(), name, clock.instant(), tags);
    }

    private ApiId newId(AccountRegion home, Map<String, String> tags) {
        String id = Optional.ofNullable(tags.get(ID_TAG)).orElseGet(() -> ids.api(this::isTaken));
        if (!CUSTOM_ID.matcher(id).matches()) {
            throw new BadRequest("Invalid API identifier specified in the tag " + ID_TAG).exception();
        }
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

    /**
     * Makes an API.
     *
     * @param api a {@link #blank} one, with more to it
     * @param fill puts something into it
     * @param isServed whether a stage at the root serves it at once, and each change of it
     */
    public Commit<HttpDefinition> create(AccountRegion home, HttpApi api, Consumer<HttpDraft> fill, boolean isServed) {
        var id = new ApiId(home, api.apiId());
        HttpApiRules.check(api);
        var draft = new HttpDraft(new HttpDefinition(api, Map.of(), Map.of(), Map.of()), ids);
        fill.accept(draft);
        HttpDefinition definition = draft.definition();
        var owned = new OwnedHttpApi(id, definition);
        apis.put(id, owned);
        HttpApiTables.Change change = tables.new Change().put(id, definition);
        if (isServed) {
            HttpStage stage =
                    HttpStage.named(HttpStage.DEFAULT, clock.instant()).managed();
            deployments.redeploy(owned, stage, change);
        }
        return change.commit(definition);
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
        HttpApiRules.check(draft.api());
        api.definition = draft.definition();
        HttpApiTables.Change change = tables.new Change().put(id, api.definition);
        List.copyOf(api.stages.values()).stream()
                .filter(HttpStage::autoDeploy)
                .forEach(stage -> deployments.redeploy(api, stage, change));
        return change.commit(result);
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

    public HttpDeployments deployments() {
        return deployments;
    }

    public HttpStages stages() {
        return stages;
    }

    OwnedHttpApi owned(ApiId id) {
        return Optional.ofNullable(apis.get(id))
                .orElseThrow(() -> new NotFound.Api(id.home().account(), id.id()).exception());
    }

    HttpStageListener listener() {
        return listener == null ? HttpStageListener.NONE : listener;
    }
}
