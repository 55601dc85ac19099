package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionState;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidCode;
import dev.samovar.function.ResourceConflict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The published versions of functions: numbered, immutable. */
public final class Versions {
    private final FunctionTables tables;
    private final InstantSource clock;
    private final RandomIds ids;

    Versions(FunctionTables tables, InstantSource clock, RandomIds ids) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
    }

    /** {@code $LATEST}, then the published versions by number. */
    public List<Revision> list(FunctionArn function) {
        List<Revision> revisions = new ArrayList<>();
        revisions.add(tables.latest(function));
        tables.publishedOf(function).stream()
                .sorted(Comparator.comparingInt(
                        revision -> Integer.parseInt(revision.version().version())))
                .forEach(revisions::add);
        return revisions;
    }

    /** Publishes {@code $LATEST}, or tells the version that was published from the same code and configuration. */
    public Commit<Revision> publish(FunctionArn function, Publication publication) {
        Revision latest = tables.latest(function);
        Preconditions.settled(latest);
        publication.codeSha256().ifPresent(expected -> {
            String current = latest.code().digest().base64();
            if (!expected.equals(current)) {
                throw new InvalidCode.OtherCode(expected, current).exception();
            }
        });
        Preconditions.revision(publication.revisionId(), latest.revisionId());
        return tables.journal.commit(publishNow(latest, publication.description()));
    }

    /** Refuses while an alias leads to the version. */
    void checkUnused(FunctionArn version) {
        List<String> names = tables.aliasesOf(version).stream()
                .filter(alias -> alias.pointsAt(version.qualifier()))
                .map(Alias::name)
                .toList();
        if (!names.isEmpty()) {
            throw new ResourceConflict.VersionInUse(names).exception();
        }
    }

    /** Publishes as part of a larger change. */
    Revision publishNow(Revision latest, Optional<String> description) {
        FunctionArn function = latest.version().function();
        VersionCounter counter = tables.counters.get(function).orElse(VersionCounter.ZERO);
        Optional<Revision> unchanged = counter.source()
                .filter(VersionCounter.Source.of(latest.version())::equals)
                .flatMap(source -> tables.find(function.qualified(Integer.toString(counter.last()))));
        return unchanged.orElseGet(() -> number(latest, counter.next(latest.version()), description));
    }

    private Revision number(Revision latest, VersionCounter counter, Optional<String> description) {
        FunctionVersion source = latest.version();
        FunctionConfiguration configuration = description
                .map(text -> source.configuration().edit().description(text).make())
                .orElse(source.configuration());
        var version = new FunctionVersion(
                tables.nextGeneration(),
                source.function(),
                Integer.toString(counter.last()),
                configuration,
                source.code(),
                source.layers());
        var published = new Revision(
                version,
                latest.code(),
                latest.layers(),
                new FunctionState.Creating(),
                clock.instant(),
                ids.revisionId());
        tables.counters.put(source.function(), counter);
        tables.put(published);
        tables.put(latest.become(latest.state(), ids.revisionId()));
        return published;
    }
}
