package dev.samovar.function.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.access.Policy;
import dev.samovar.function.registry.FunctionSettings.RecursiveLoop;
import dev.samovar.function.registry.FunctionSettings.RuntimeManagement;
import dev.samovar.store.Json;
import dev.samovar.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a host knows of its functions: the durable maps, and the rules that hold between them. */
final class FunctionTables {
    final Journal journal;
    final DurableMap<VersionCounter> counters;
    final DurableMap<Alias> aliases;

    /* What belongs to a function, a version or an alias, and goes with it. */
    final DurableMap<Map<String, String>> tags;
    final DurableMap<Policy> policies;
    final DurableMap<Integer> reserved;
    final DurableMap<ProvisionedConcurrency> provisioned;
    final DurableMap<EventInvokeConfiguration> eventInvoke;
    final DurableMap<FunctionUrl> urls;
    final DurableMap<RecursiveLoop> recursiveLoop;
    final DurableMap<RuntimeManagement> runtimeManagement;

    private final List<DurableMap<?>> attachments;
    private final DurableMap<Revision> latest;
    private final DurableMap<Revision> published;
    private final CodeUse codes;
    private final Routes routes = new Routes();
    private long generation;

    FunctionTables(Store store, Journal journal, CodeUse codes) {
        this.journal = journal;
        this.codes = codes;
        var revisions = new RevisionJson(this::nextGeneration);
        var maps = new DurableMap.Factory(store, journal);
        latest = maps.open("function", revisions::write, revisions::read);
        published = maps.open("version", revisions::write, revisions::read);
        counters = maps.open("version-counter", VersionCounter::write, VersionCounter::read);
        aliases = maps.open("alias", Alias::write, Alias::read);
        tags = maps.open("tags", Json::strings, Json::strings);
        policies = maps.open("policy", Policy::write, Policy::read);
        reserved = maps.open("reserved-concurrency", Json::number, Json::number);
        provisioned = maps.open("provisioned-concurrency", ProvisionedConcurrency::write, ProvisionedConcurrency::read);
        eventInvoke = maps.open("event-invoke", EventInvokeConfiguration::write, EventInvokeConfiguration::read);
        urls = maps.open("function-url", FunctionUrl::write, FunctionUrl::read);
        recursiveLoop = maps.open(
                "recursive-loop", loop -> Json.text(loop.name()), json -> RecursiveLoop.valueOf(json.textValue()));
        runtimeManagement = maps.open("runtime-management", RuntimeManagement::write, RuntimeManagement::read);
        attachments =
                List.of(tags, policies, reserved, provisioned, eventInvoke, urls, recursiveLoop, runtimeManagement);
        all().map(FunctionTables::codesOf).forEach(codes::retain);
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

    /** Whether the function is there, and its version or alias too if the ARN has one. */
    boolean isKnown(FunctionArn function) {
        return function.isAlias() ? aliases.contains(function) : find(function).isPresent();
    }

    /** Refuses an ARN that names nothing. */
    void checkExists(FunctionArn function) {
        if (function.isAlias() && function.qualifier().indexOf('$') < 0) {
            alias(function);
        } else {
            revision(function);
        }
    }

    /** What {@code $LATEST} is; an error names the function as the caller did. */
    Revision latest(FunctionArn function) {
        return latest.get(function.unqualified())
                .orElseThrow(() -> new ResourceNotFound.FunctionNotFound(function).exception());
    }

    /** {@code $LATEST}, a published version, or the version that an alias points at. */
    Revision revision(FunctionArn function) {
        return aliases.get(function)
                .map(alias -> function.qualified(alias.version()))
                .or(() -> Optional.of(function))
                .flatMap(this::find)
                .orElseThrow(() -> new ResourceNotFound.FunctionNotFound(function).exception());
    }

    /** {@code $LATEST} or a published version, but not what an alias points at. */
    Optional<Revision> find(FunctionArn function) {
        return function.isLatest() ? latest.get(function.unqualified()) : published.get(function);
    }

    Alias alias(FunctionArn arn) {
        return aliases.get(arn).orElseThrow(() -> new ResourceNotFound.AliasNotFound(arn).exception());
    }

    List<Alias> aliasesOf(FunctionArn function) {
        return aliases.allOf(function);
    }

    List<ProvisionedConcurrency> provisionedOf(FunctionArn function) {
        return provisioned.allOf(function);
    }

    List<Revision> latestOf(AccountRegion home) {
        return latest.startingWith(FunctionArn.prefix(home));
    }

    /** The published versions of a function, in no order that numbers have. */
    List<Revision> publishedOf(FunctionArn function) {
        return published.allOf(function);
    }

    Stream<Revision> all() {
        return Stream.concat(latest.values().stream(), published.values().stream());
    }

    /** What the packages of all functions and versions of an account add up to. */
    long codeBytes(AccountRegion home) {
        String prefix = FunctionArn.prefix(home);
        return Stream.concat(latest.startingWith(prefix).stream(), published.startingWith(prefix).stream())
                .mapToLong(revision -> revision.code().zippedBytes())
                .sum();
    }

    void put(Revision revision) {
        FunctionArn version = revision.qualifiedArn();
        codes.retain(codesOf(revision));
        find(version).map(FunctionTables::codesOf).ifPresent(codes::releaseAfterwards);
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
        codes.releaseAfterwards(codesOf(version));
        published.remove(arn);
        removeAttachments(arn);
    }

    /** Removes an alias and what was attached to it. */
    void removeAlias(FunctionArn alias) {
        aliases.remove(alias);
        removeAttachments(alias);
    }

    private void removeAttachments(FunctionArn qualified) {
        attachments.forEach(map -> map.remove(qualified));
        routes.forget(qualified.home());
    }

    /** Removes a function with everything that belongs to it, except the numbers that it used up. */
    void removeFunction(FunctionArn function) {
        publishedOf(function).forEach(version -> codes.releaseAfterwards(codesOf(version)));
        codes.releaseAfterwards(codesOf(latest(function)));
        published.removeAll(function);
        latest.remove(function);
        aliases.removeAll(function);
        attachments.forEach(map -> map.removeAll(function));
        counters.get(function).ifPresent(counter -> counters.put(function, counter.withoutSource()));
        routes.forget(function.home());
    }

    private static List<CodeDigest> codesOf(Revision revision) {
        return Stream.concat(Stream.of(revision.version()), revision.running().stream())
                .flatMap(version -> Stream.concat(Stream.of(version.code()), version.layers().stream()))
                .toList();
    }
}
