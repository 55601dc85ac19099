package dev.samovar.mapping;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.InvalidTags;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.registry.Commit;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Tags;
import dev.samovar.invocation.RequestId;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows all mappings of a host, in every account and region, and tells a listener which of them are at work. Each change
 * is made in memory and written to the store as one batch; the {@link Commit} tells when it is durable. Not thread-safe:
 * it is used from the scheduler's tasks.
 *
 * <p>A mapping that is made, changed or deleted takes a moment to get there, as on AWS; until then it cannot be changed
 * again. Positions in sources are not kept here: they belong to whoever polls.
 */
public final class EventSourceMappings {
    /** How long a mapping takes to become what its owner wants: long enough to be seen, too short to be waited for. */
    public static final Duration DEFAULT_TRANSITION = Duration.ofMillis(200);

    private static final String TABLE = "event-source-mapping";

    private final Store store;
    private final Scheduler scheduler;
    private final RandomGenerator random;
    private final Duration transition;
    private final Drafts drafts;
    private final TreeMap<String, EventSourceMapping> mappings = new TreeMap<>();
    private @Nullable WorkList work;

    /** Loads what the store has. Nothing is polled and nothing changes before {@link #start}. */
    public EventSourceMappings(
            Store store, FunctionRegistry functions, Scheduler scheduler, RandomGenerator random, Duration transition) {
        this.store = store;
        this.scheduler = scheduler;
        this.random = random;
        this.transition = transition;
        drafts = new Drafts(functions);
        store.read(TABLE, (key, bytes) -> mappings.put(key, StoredMapping.read(bytes)));
    }

    /** Tells the listener what to poll, from now on, and goes on with what the last run began. Called once. */
    public void start(MappingListener listener) {
        if (work != null) {
            throw new IllegalStateException("the mappings have started before");
        }
        work = new WorkList(listener);
        for (EventSourceMapping mapping : List.copyOf(mappings.values())) {
            switch (mapping.state()) {
                case ENABLED -> work().update(mapping);
                case DISABLED -> {}
                case CREATING, ENABLING, DISABLING, UPDATING, DELETING -> settleSoon(mapping);
            }
        }
    }

    /**
     * Makes a mapping; it is {@code Creating} until it is enabled.
     *
     * @param facts what is known of the source
     */
    public Commit<EventSourceMapping> create(NewMapping asked, SourceFacts facts) {
        var id = new MappingId(asked.home(), RequestId.random(random).toString());
        EventSourceMapping created = drafts.create(asked, facts, id, scheduler.instant());
        checkUnique(created);
        Commit<EventSourceMapping> commit = put(created);
        if (!created.state().isSettled()) {
            settleSoon(created);
        }
        return commit;
    }

    /**
     * Changes a mapping; what was set before holds until the change is made.
     *
     * @param facts what is known of the source
     */
    public Commit<EventSourceMapping> update(MappingId id, MappingSettings settings, SourceFacts facts) {
        EventSourceMapping current = get(id);
        checkSettled(current, MappingInUse.UPDATE);
        EventSourceMapping updated = drafts.update(current, settings, facts, scheduler.instant());
        checkUnique(updated);
        Commit<EventSourceMapping> commit = put(updated);
        if (updated.state() == MappingState.DISABLING) {
            work().end(updated);
        }
        settleSoon(updated);
        return commit;
    }

    /** Deletes a mapping; it is {@code Deleting} for a moment. */
    public Commit<EventSourceMapping> delete(MappingId id) {
        EventSourceMapping current = get(id);
        checkSettled(current, MappingInUse.DELETE);
        EventSourceMapping deleting = current.become(MappingState.DELETING);
        Commit<EventSourceMapping> commit = put(deleting);
        work().end(deleting);
        settleSoon(deleting);
        return commit;
    }

    public EventSourceMapping get(MappingId id) {
        EventSourceMapping mapping = mappings.get(id.arn());
        if (mapping == null) {
            throw new ResourceNotFound.ResourceUnknown().exception();
        }
        return mapping;
    }

    /**
     * The mappings of an account and region, by UUID.
     *
     * @param sourceArn lists only those that read from there
     * @param function lists only those that invoke this function, version or alias, however it is named
     */
    public List<EventSourceMapping> list(AccountRegion home, Optional<String> sourceArn, Optional<String> function) {
        Optional<FunctionArn> target = function.map(given -> normalized(Drafts.reference(home, given)));
        return all().filter(mapping -> mapping.id().home().equals(home))
                .filter(mapping ->
                        sourceArn.isEmpty() || mapping.source().identity().equals(sourceArn.get()))
                .filter(mapping ->
                        target.isEmpty() || normalized(mapping.function()).equals(target.get()))
                .toList();
    }

    /** All mappings of all accounts and regions. */
    public Stream<EventSourceMapping> all() {
        return mappings.values().stream();
    }

    /** Remembers how the last batch of a mapping went, in AWS's words, if the mapping is still there. */
    public void processed(MappingId id, String result) {
        EventSourceMapping mapping = mappings.get(id.arn());
        if (mapping != null && !mapping.lastResult().equals(result)) {
            put(mapping.withLastResult(result));
        }
    }

    /** Adds tags to a mapping and replaces those that are there. */
    public Commit<EventSourceMapping> tag(MappingId id, Map<String, String> tags) {
        EventSourceMapping mapping = get(id);
        if (tags.isEmpty()) {
            throw new InvalidTags.NoTags().exception();
        }
        Map<String, String> all = new HashMap<>(mapping.tags());
        all.putAll(tags);
        Tags.check(all);
        return put(mapping.withTags(all));
    }

    /** Takes tags from a mapping. */
    public Commit<EventSourceMapping> untag(MappingId id, Collection<String> keys) {
        EventSourceMapping mapping = get(id);
        Map<String, String> left = new HashMap<>(mapping.tags());
        left.keySet().removeAll(keys);
        return put(mapping.withTags(left));
    }

    private WorkList work() {
        if (work == null) {
            throw new IllegalStateException("the mappings have not started");
        }
        return work;
    }

    private void settleSoon(EventSourceMapping mapping) {
        scheduler.after(transition, () -> settle(mapping.id()));
    }

    private void settle(MappingId id) {
        EventSourceMapping mapping = get(id);
        if (mapping.state() == MappingState.DELETING) {
            mappings.remove(id.arn());
            /* Nobody waits: until this is durable, a restart deletes the mapping again. */
            CompletableFuture<Void> _ = store.write(new Batch().delete(TABLE, id.arn()));
            work().delete(mapping);
            return;
        }
        EventSourceMapping settled = mapping.become(mapping.enabled() ? MappingState.ENABLED : MappingState.DISABLED);
        put(settled);
        if (settled.enabled()) {
            work().update(settled);
        }
    }

    private Commit<EventSourceMapping> put(EventSourceMapping mapping) {
        String key = mapping.id().arn();
        mappings.put(key, mapping);
        return new Commit<>(mapping, store.write(new Batch().put(TABLE, key, StoredMapping.write(mapping))));
    }

    private static void checkSettled(EventSourceMapping mapping, MappingInUse otherwise) {
        if (!mapping.state().isSettled()) {
            throw otherwise.exception();
        }
    }

    private void checkUnique(EventSourceMapping candidate) {
        all().filter(other -> !other.id().equals(candidate.id()))
                .filter(other ->
                        other.source().identity().equals(candidate.source().identity()))
                .filter(other -> normalized(other.function()).equals(normalized(candidate.function())))
                .findFirst()
                .ifPresent(other -> {
                    throw MappingExists.of(other).exception();
                });
    }

    private static FunctionArn normalized(FunctionArn function) {
        return function.isLatest() ? function.unqualified() : function;
    }
}
