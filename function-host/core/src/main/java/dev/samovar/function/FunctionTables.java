package dev.samovar.function;

import dev.samovar.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a host knows of its functions: the durable maps, and the rules that hold between them. */
final class FunctionTables {
    final Journal journal;
    final DurableMap<VersionCounter> counters;
    final DurableMap<Map<String, String>> tags;

    private final DurableMap<Revision> latest;
    private final DurableMap<Revision> published;
    private final List<DurableMap<?>> attachments;
    private final CodeStore codes;
    private final Routes routes = new Routes();
    private long generation;

    FunctionTables(Store store, CodeStore codes) {
        this.codes = codes;
        journal = new Journal(store);
        var revisions = new RevisionJson(this::nextGeneration);
        latest = new DurableMap<>(store, journal, "function", revisions::write, revisions::read);
        published = new DurableMap<>(store, journal, "version", revisions::write, revisions::read);
        counters = new DurableMap<>(store, journal, "version-counter", VersionCounter::write, VersionCounter::read);
        tags = new DurableMap<>(store, journal, "tags", Json::strings, Json::strings);
        attachments = List.of(tags);
        latest.values().forEach(this::retain);
        published.values().forEach(this::retain);
    }

    long nextGeneration() {
        return ++generation;
    }

    /** The routes of invocations, forgotten at each change. */
    Routes routes() {
        return routes;
    }

    boolean exists(FunctionArn function) {
        return latest.contains(function.unqualified());
    }

    /** What {@code $LATEST} is; an error names the function as the caller did. */
    Revision latest(FunctionArn function) {
        return latest.get(function.unqualified())
                .orElseThrow(() -> new ResourceNotFound.FunctionNotFound(function).exception());
    }

    /** {@code $LATEST} or a published version, but not what an alias points at. */
    Revision revision(FunctionArn function) {
        return find(function).orElseThrow(() -> new ResourceNotFound.FunctionNotFound(function).exception());
    }

    Optional<Revision> find(FunctionArn function) {
        return function.isLatest() ? latest.get(function.unqualified()) : published.get(function);
    }

    List<Revision> latestOf(AccountRegion home) {
        return latest.startingWith(FunctionArn.prefix(home));
    }

    /** The published versions of a function, in no order that numbers have. */
    List<Revision> publishedOf(FunctionArn function) {
        return published.startingWith(function.unqualified() + ":");
    }

    Stream<Revision> all() {
        return Stream.concat(latest.values().stream(), published.values().stream());
    }

    void put(Revision revision) {
        retain(revision);
        FunctionArn version = revision.qualifiedArn();
        find(version).ifPresent(this::releaseAfterwards);
        if (version.isLatest()) {
            latest.put(version.unqualified(), revision);
        } else {
            published.put(version, revision);
        }
        routes.forget(version.home());
    }

    /** Removes a published version and what was attached to it. */
    void removeVersion(Revision version) {
        FunctionArn arn = version.qualifiedArn();
        releaseAfterwards(version);
        published.remove(arn);
        removeAttachments(arn);
    }

    /** Removes what was attached to a version or an alias that is gone. */
    void removeAttachments(FunctionArn qualified) {
        attachments.forEach(map -> map.remove(qualified));
        routes.forget(qualified.home());
    }

    /** Removes a function with everything that belongs to it, except the numbers that it used up. */
    void removeFunction(FunctionArn function) {
        publishedOf(function).forEach(this::releaseAfterwards);
        releaseAfterwards(latest(function));
        published.removeAll(function);
        latest.remove(function);
        attachments.forEach(map -> map.removeAll(function));
        counters.get(function).ifPresent(counter -> counters.put(function, counter.withoutSource()));
        routes.forget(function.home());
    }

    private void retain(Revision revision) {
        codesOf(revision).forEach(codes::retain);
    }

    /* The code of the past is needed until the change is durable: after a crash before that, the past is back. */
    private void releaseAfterwards(Revision revision) {
        List<CodeDigest> digests = codesOf(revision).toList();
        journal.afterwards(() -> digests.forEach(codes::release));
    }

    private static Stream<CodeDigest> codesOf(Revision revision) {
        return Stream.concat(Stream.of(revision.version()), revision.running().stream())
                .flatMap(version -> Stream.concat(Stream.of(version.code()), version.layers().stream()));
    }
}
