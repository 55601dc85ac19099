package dev.samovar.gateway.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.store.Store;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows all REST APIs of a host, in every account and region, and tells a listener which stages are live. Each change is
 * made in memory and written to the store as one batch; the {@link Commit} tells when it is durable. Not thread-safe: it
 * is used from the scheduler's tasks.
 *
 * <p>What an API's owner edits is not served before it is deployed; settings of stages hold at once.
 */
public final class RestApis {
    private static final Pattern CUSTOM_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final InstantSource clock;
    private final Ids ids;
    private final ApiTables tables;
    private final Map<ApiId, OwnedApi> apis;
    private final Deployments deployments;
    private final Stages stages;
    private final DocumentationVersions documentationVersions;
    private @Nullable StageListener listener;

    /** Loads what the store has. */
    public RestApis(Store store, InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        ids = new Ids(random);
        tables = new ApiTables(store);
        apis = tables.load();
        stages = new Stages(this, tables, clock);
        deployments = new Deployments(this, tables, clock, ids);
        documentationVersions = new DocumentationVersions(this, tables, clock);
    }

    /** Tells the listener what is live, from now on. Called once; completes when requests see all of it. */
    public CompletableFuture<Void> start(StageListener stageListener) {
        if (listener != null) {
            throw new IllegalStateException("the APIs have started before");
        }
        listener = stageListener;
        return CompletableFuture.allOf(apis.values().stream()
                .flatMap(api -> api.stages.values().stream().map(stage -> api.tell(stageListener, stage)))
                .toArray(CompletableFuture[]::new));
    }

    /** Makes an API with nothing but a root, or a copy of another. */
    public Commit<ApiDefinition> create(AccountRegion home, NewRestApi asked) {
        Revision blank = blank(home, asked);
        return accept(blank, blank.draft().definition())
                .orElseThrow(() -> new IllegalStateException("the id was free: " + blank.id()));
    }

    /** Begins to make an API. */
    public Revision blank(AccountRegion home, NewRestApi asked) {
        ApiId id = newId(home, asked);
        ApiDefinition definition = asked.cloneFrom()
                .map(other -> asked.copy(get(new ApiId(home, other)), id.id(), clock.instant()))
                .orElseGet(() -> asked.definition(id.id(), clock.instant(), ids));
        return new Revision(id, Optional.empty(), new Draft(definition, ids.apart()));
    }

    /** Begins to change an API. */
    public Revision revise(ApiId id) {
        ApiDefinition before = get(id);
        return new Revision(id, Optional.of(before), new Draft(before, ids.apart()));
    }

    /**
     * Takes over what was begun.
     *
     * @return empty if somebody else has made or changed the API meanwhile
     */
    @SuppressWarnings("ReferenceEquality") // whoever changes a definition makes a new one
    public Optional<Commit<ApiDefinition>> accept(Revision revision, ApiDefinition after) {
        ApiId id = revision.id();
        if (revision.before().isEmpty()) {
            if (isTaken(id)) {
                return Optional.empty();
            }
            apis.put(id, new OwnedApi(id, after));
        } else {
            OwnedApi api = owned(id);
            if (api.definition != revision.before().get()) {
                return Optional.empty();
            }
            api.definition = after;
        }
        return Optional.of(tables.new Change().put(id, after).commit(after));
    }

    private ApiId newId(AccountRegion home, NewRestApi asked) {
        ApiId id = new ApiId(home, asked.id().orElseGet(() -> ids.api(drawn -> isTaken(new ApiId(home, drawn)))));
        if (!CUSTOM_ID.matcher(id.id()).matches()) {
            throw new BadRequest("Invalid API identifier specified in the tag " + NewRestApi.ID_TAG).exception();
        }
        if (isTaken(id)) {
            throw new Conflict("API identifier already exists: " + id.id()).exception();
        }
        return id;
    }

    /* Hosts are named after APIs, and host names do not tell accounts and cases apart. */
    private boolean isTaken(ApiId id) {
        return isTaken(id.id());
    }

    /** Whether an API has an id, whosever it is. */
    public boolean isTaken(String id) {
        return apis.keySet().stream().anyMatch(other -> other.id().equalsIgnoreCase(id));
    }

    /**
     * Changes a definition. If the change throws, nothing has happened.
     *
     * @param edit changes the draft and says what of
     */
    public <T> Commit<T> edit(ApiId id, Function<Draft, T> edit) {
        OwnedApi api = owned(id);
        var draft = new Draft(api.definition, ids);
        T result = edit.apply(draft);
        api.definition = draft.definition();
        return tables.new Change().put(id, api.definition).commit(result);
    }

    /** Deletes an API with its deployments and stages. */
    public Commit<ApiId> delete(ApiId id) {
        OwnedApi api = owned(id);
        apis.remove(id);
        Commit<ApiId> commit = tables.new Change().delete(api).commit(id);
        api.stages.keySet().forEach(stage -> listener().removed(id, stage));
        return commit;
    }

    /** What an API is now, deployed or not. */
    public ApiDefinition get(ApiId id) {
        return owned(id).definition;
    }

    /** The APIs of an account and region, the oldest first. */
    public List<ApiDefinition> list(AccountRegion home) {
        return apis.values().stream()
                .filter(api -> api.id.home().equals(home))
                .map(api -> api.definition)
                .sorted(Comparator.comparing(
                                (ApiDefinition definition) -> definition.api().createdDate())
                        .thenComparing(definition -> definition.api().id()))
                .toList();
    }

    public Deployments deployments() {
        return deployments;
    }

    public Stages stages() {
        return stages;
    }

    public DocumentationVersions documentationVersions() {
        return documentationVersions;
    }

    Optional<OwnedApi> find(ApiId id) {
        return Optional.ofNullable(apis.get(id));
    }

    OwnedApi owned(ApiId id) {
        OwnedApi api = apis.get(id);
        if (api == null) {
            throw id.unknown().exception();
        }
        return api;
    }

    StageListener listener() {
        return listener == null ? StageListener.NONE : listener;
    }
}
