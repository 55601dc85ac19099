package dev.samovar.function;

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
    private final FunctionTables tables;
    private final InstantSource clock;
    private final RandomIds ids;
    private final Versions versions;
    private final Resolution resolution;

    /** Loads what the store has. Whatever in {@code codes} is not needed by it may be swept afterwards. */
    public FunctionRegistry(Store store, CodeStore codes, InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        ids = new RandomIds(random);
        tables = new FunctionTables(store, codes);
        versions = new Versions(tables, clock, ids);
        resolution = new Resolution(tables, random);
    }

    public Versions versions() {
        return versions;
    }

    /** Makes a function; it is {@code Creating} until it is activated. Tells the version 1 if that was to be published. */
    public Commit<Revision> create(NewFunction created) {
        FunctionArn function = created.function().unqualified();
        if (tables.exists(function)) {
            throw new ResourceConflict.FunctionExists(function.name()).exception();
        }
        FunctionVersion version = latest(function, created.configuration(), created.code());
        var revision =
                new Revision(version, created.code(), new FunctionState.Creating(), clock.instant(), ids.revisionId());
        tables.put(revision);
        if (!created.tags().isEmpty()) {
            tables.tags.put(function, created.tags());
        }
        return tables.journal.commit(created.publish() ? versions.publishNow(revision, Optional.empty()) : revision);
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

    /** Changes {@code $LATEST}; invocations run what they ran before until the change is activated. */
    public Commit<Revision> update(FunctionArn function, FunctionChange change) {
        Revision changed = preview(function, change);
        tables.put(changed);
        return tables.journal.commit(change.publish() ? versions.publishNow(changed, Optional.empty()) : changed);
    }

    /** What {@link #update} would make, and the same errors, but nothing changes. */
    public Revision preview(FunctionArn function, FunctionChange change) {
        Revision current = tables.latest(function);
        Preconditions.settled(current);
        Preconditions.revision(change.revisionId(), current.revisionId());
        FunctionConfiguration configuration =
                change.configuration().apply(current.version().configuration());
        CodePackage code = change.code().orElse(current.code());
        FunctionVersion version = latest(function.unqualified(), configuration, code);
        FunctionState state = current.running()
                .<FunctionState>map(FunctionState.Updating::new)
                .orElse(new FunctionState.Creating());
        return new Revision(version, code, state, clock.instant(), ids.revisionId());
    }

    private FunctionVersion latest(FunctionArn function, FunctionConfiguration configuration, CodePackage code) {
        return new FunctionVersion(
                tables.nextGeneration(), function, FunctionVersion.LATEST, configuration, code.digest(), List.of());
    }

    /** Lets invocations run a version that was made ready, unless it is gone or changed again meanwhile. */
    public Optional<Commit<Revision>> activate(FunctionVersion ready) {
        return settle(ready, new FunctionState.Active());
    }

    /** Gives up a version that could not be made ready, unless it is gone or changed again meanwhile. */
    public Optional<Commit<Revision>> fail(FunctionVersion refused, String reasonCode, String reason) {
        Optional<Revision> revision = inProgress(refused);
        return revision.flatMap(found -> settle(
                refused,
                found.running()
                        .<FunctionState>map(running -> new FunctionState.UpdateFailed(running, reasonCode, reason))
                        .orElseGet(() -> new FunctionState.CreationFailed(reasonCode, reason))));
    }

    private Optional<Commit<Revision>> settle(FunctionVersion version, FunctionState state) {
        return inProgress(version).map(revision -> {
            /* A published version keeps its revision id when it becomes active. */
            String revisionId = revision.qualifiedArn().isLatest() ? ids.revisionId() : revision.revisionId();
            Revision settled = revision.become(state, revisionId);
            tables.put(settled);
            return tables.journal.commit(settled);
        });
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

    /** Deletes a function, or one published version of it. */
    public Commit<FunctionArn> delete(FunctionArn function) {
        if (!function.isQualified()) {
            tables.latest(function);
            tables.removeFunction(function);
        } else if (function.isLatest()) {
            throw new InvalidParameterValue.LatestUndeletable().exception();
        } else {
            tables.latest(function.unqualified());
            tables.find(function).ifPresent(tables::removeVersion);
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
}
