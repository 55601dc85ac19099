package dev.samovar.function.registry;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.AccountUsage;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionState;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidVersions;
import dev.samovar.function.code.CodeStore;
import dev.samovar.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Knows all functions of a host, in every account and region. Each change is made in memory and written to the store as
 * one batch; the {@link Commit} tells when it is durable. Not thread-safe: it is used from the scheduler's tasks.
 *
 * <p>Whoever creates or changes a function makes it ready to run and then calls {@link #activate} or {@link #fail}; after
 * a restart {@link #unfinished} lists those for which that is still to do.
 */
public final class FunctionRegistry {
    private final AccountLimits limits;
    private final RandomIds ids;
    private final FunctionTables tables;
    private final CodeStorage storage;
    private final Drafts drafts;
    private final Resolution resolution;
    private final Versions versions;
    private final Aliases aliases;
    private final Layers layers;
    private final Tags tags;
    private final FunctionPolicies policies;
    private final ReservedConcurrency reservedConcurrency;
    private final ProvisionedConcurrencies provisionedConcurrency;
    private final EventInvokeConfigurations eventInvoke;
    private final FunctionUrls urls;
    private final FunctionSettings settings;

    /** Loads what the store has. Whatever in {@code codes} is not needed by it may be swept afterwards. */
    public FunctionRegistry(
            Store store, CodeStore codes, AccountLimits limits, InstantSource clock, RandomGenerator random) {
        this.limits = limits;
        ids = new RandomIds(random);
        var journal = new Journal(store);
        var codeUse = new CodeUse(codes, journal);
        tables = new FunctionTables(store, journal, codeUse);
        var layerTables = new LayerTables(store, journal, codeUse);
        storage = new CodeStorage(tables, layerTables, limits);
        layers = new Layers(layerTables, storage, clock, ids);
        drafts = new Drafts(tables, layers, storage, clock, ids);
        resolution = new Resolution(tables, random);
        versions = new Versions(tables, clock, ids);
        aliases = new Aliases(tables, ids);
        tags = new Tags(tables);
        policies = new FunctionPolicies(tables, ids);
        reservedConcurrency = new ReservedConcurrency(tables, limits);
        provisionedConcurrency = new ProvisionedConcurrencies(tables, limits, clock);
        eventInvoke = new EventInvokeConfigurations(tables, clock);
        urls = new FunctionUrls(tables, clock, ids);
        settings = new FunctionSettings(tables);
    }

    /** Makes a function; it is {@code Creating} until it is activated. Tells the version 1 if that was to be published. */
    public Commit<Revision> create(NewFunction created) {
        Revision latest = drafts.create(created);
        tables.put(latest);
        if (!created.tags().isEmpty()) {
            tables.tags.put(latest.version().function(), created.tags());
        }
        return commit(latest, created.publish());
    }

    /** Changes {@code $LATEST}; invocations run what they ran before until the change is activated. */
    public Commit<Revision> update(FunctionArn function, FunctionChange change) {
        Revision latest = drafts.update(function, change);
        tables.put(latest);
        return commit(latest, change.publish());
    }

    private Commit<Revision> commit(Revision latest, boolean publish) {
        return tables.journal.commit(publish ? versions.publishNow(latest, Optional.empty()) : latest);
    }

    /** What {@link #update} would make, and the same errors, but nothing changes. */
    public Revision preview(FunctionArn function, FunctionChange change) {
        return drafts.update(function, change);
    }

    /** {@code $LATEST}, a published version, or the version that an alias points at. */
    public Revision get(FunctionArn function) {
        return tables.revision(function);
    }

    /** {@code $LATEST} of every function, by name. */
    public List<Revision> list(AccountRegion home) {
        return tables.latestOf(home);
    }

    /** All versions of every function, by name and number. */
    public List<Revision> listVersions(AccountRegion home) {
        List<Revision> revisions = new ArrayList<>();
        list(home)
                .forEach(latest ->
                        revisions.addAll(versions.list(latest.version().function())));
        return revisions;
    }

    /** Lets invocations run a version that was made ready, unless it is gone or changed again meanwhile. */
    public Optional<Commit<Revision>> activate(FunctionVersion ready) {
        return inProgress(ready).map(revision -> settle(revision, new FunctionState.Active()));
    }

    /** Gives up a version that could not be made ready, unless it is gone or changed again meanwhile. */
    public Optional<Commit<Revision>> fail(FunctionVersion refused, String reasonCode, String reason) {
        return inProgress(refused)
                .map(revision -> settle(
                        revision,
                        revision.running()
                                .<FunctionState>map(
                                        running -> new FunctionState.UpdateFailed(running, reasonCode, reason))
                                .orElseGet(() -> new FunctionState.CreationFailed(reasonCode, reason))));
    }

    private Commit<Revision> settle(Revision revision, FunctionState state) {
        /* A published version keeps its revision id when it becomes active. */
        String revisionId = revision.qualifiedArn().isLatest() ? ids.revisionId() : revision.revisionId();
        Revision settled = revision.become(state, revisionId);
        tables.put(settled);
        return tables.journal.commit(settled);
    }

    private Optional<Revision> inProgress(FunctionVersion version) {
        return tables.find(version.function().qualified(version.version()))
                .filter(revision ->
                        revision.version().equals(version) && revision.state().isInProgress());
    }

    /** The versions that wait for being made ready. */
    public List<FunctionVersion> unfinished() {
        return tables.all()
                .filter(revision -> revision.state().isInProgress())
                .map(Revision::version)
                .toList();
    }

    /** Deletes a function, or one published version of it; a version that is not there is as good as deleted. */
    public Commit<FunctionArn> delete(FunctionArn function) {
        if (function.qualifier().equals(FunctionVersion.LATEST)) {
            throw new InvalidVersions.LatestUndeletable().exception();
        }
        if (function.isAlias()) {
            throw new InvalidVersions.AliasUndeletable().exception();
        }
        tables.latest(function.unqualified());
        if (function.isQualified()) {
            versions.checkUnused(function);
            tables.find(function).ifPresent(tables::removeVersion);
        } else {
            tables.removeFunction(function);
        }
        return tables.journal.commit(function);
    }

    /**
     * What an invocation runs, as its caller addressed it.
     *
     * @param reference a name, partial ARN or ARN
     * @param qualifier the qualifier given beside it; empty if there is none
     * @throws FunctionException if there is no such function, or it cannot be invoked now
     */
    public Resolved resolve(AccountRegion home, String reference, String qualifier) {
        return resolution.resolve(home, reference, qualifier);
    }

    public AccountLimits limits() {
        return limits;
    }

    public AccountUsage usage(AccountRegion home) {
        return new AccountUsage(list(home).size(), storage.usedBytes(home));
    }

    public Versions versions() {
        return versions;
    }

    public Aliases aliases() {
        return aliases;
    }

    public Layers layers() {
        return layers;
    }

    public Tags tags() {
        return tags;
    }

    public FunctionPolicies policies() {
        return policies;
    }

    public ReservedConcurrency reservedConcurrency() {
        return reservedConcurrency;
    }

    public ProvisionedConcurrencies provisionedConcurrency() {
        return provisionedConcurrency;
    }

    public EventInvokeConfigurations eventInvoke() {
        return eventInvoke;
    }

    public FunctionUrls urls() {
        return urls;
    }

    public FunctionSettings settings() {
        return settings;
    }
}
