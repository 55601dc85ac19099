package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidVersions;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import dev.samovar.function.Violation;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.Alias.ExtraVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The aliases of functions. */
public final class Aliases {
    private static final int NAME_LENGTH_MAX = 128;
    private static final int DESCRIPTION_LENGTH_MAX = 256;
    private static final Pattern NAME = Pattern.compile("(?!^[0-9]+$)([a-zA-Z0-9_-]+)");
    private static final String NAME_PATTERN = "(?!^[0-9]+$)([a-zA-Z0-9-_]+)";
    private static final Pattern VERSION = Pattern.compile("(\\$LATEST|[0-9]+)");

    private final FunctionTables tables;
    private final RandomIds ids;

    Aliases(FunctionTables tables, RandomIds ids) {
        this.tables = tables;
        this.ids = ids;
    }

    /** Makes an alias of a function; its version is required. */
    public Commit<Alias> create(FunctionArn function, String name, AliasChange alias) {
        new Violations()
                .length("name", name, 1, NAME_LENGTH_MAX)
                .pattern("name", name, NAME, NAME_PATTERN)
                .check();
        checkShape(alias);
        FunctionArn arn = function.unqualified().qualified(name);
        String version = alias.version()
                .orElseThrow(() -> new ValidationFailed(List.of(Violation.missing("functionVersion"))).exception());
        Optional<ExtraVersion> extra = extra(version, alias.weights().orElse(Map.of()));
        checkVersions(arn, version, extra);
        if (tables.aliases.contains(arn)) {
            throw new ResourceConflict.AliasExists(arn).exception();
        }
        return save(new Alias(arn, version, alias.description().orElse(""), extra, ids.revisionId()));
    }

    public Commit<Alias> update(FunctionArn arn, AliasChange change) {
        checkShape(change);
        Alias current = tables.aliases.get(arn).orElseThrow(() -> new ResourceNotFound.AliasUnknown(arn).exception());
        Preconditions.revision(change.revisionId(), current.revisionId());
        String version = change.version().orElse(current.version());
        Optional<ExtraVersion> extra =
                change.weights().map(weights -> extra(version, weights)).orElse(current.extra());
        checkVersions(arn, version, extra);
        return save(
                new Alias(arn, version, change.description().orElse(current.description()), extra, ids.revisionId()));
    }

    private Commit<Alias> save(Alias alias) {
        tables.aliases.put(alias.arn(), alias);
        tables.routes().forget(alias.arn().home());
        return tables.journal.commit(alias);
    }

    public Alias get(FunctionArn arn) {
        return tables.alias(arn);
    }

    /** The aliases of a function by name, or those of them that lead to a version. */
    public List<Alias> list(FunctionArn function, Optional<String> version) {
        tables.latest(function.unqualified());
        return tables.aliasesOf(function).stream()
                .filter(alias -> version.map(alias::pointsAt).orElse(true))
                .toList();
    }

    /** Deletes an alias with all that was attached to it; one that is not there is as good as deleted. */
    public Commit<FunctionArn> delete(FunctionArn arn) {
        if (tables.aliases.contains(arn)) {
            tables.removeAlias(arn);
        }
        return tables.journal.commit(arn);
    }

    private static void checkShape(AliasChange change) {
        var violations = new Violations();
        change.version()
                .ifPresent(version -> violations
                        .length("functionVersion", version, 1, 1024)
                        .pattern("functionVersion", version, VERSION));
        change.description()
                .ifPresent(description -> violations.length("description", description, 0, DESCRIPTION_LENGTH_MAX));
        change.weights().ifPresent(weights -> AliasWeights.check(violations, weights));
        violations.check();
    }

    private static Optional<ExtraVersion> extra(String version, Map<String, Double> weights) {
        if (weights.size() > 1) {
            throw new InvalidVersions.TooManyExtraVersions().exception();
        }
        Optional<ExtraVersion> extra = weights.entrySet().stream()
                .map(entry -> new ExtraVersion(entry.getKey(), entry.getValue()))
                .findFirst();
        extra.ifPresent(second -> {
            if (second.version().equals(version)) {
                throw new InvalidVersions.SameExtraVersion(version).exception();
            }
        });
        return extra;
    }

    private void checkVersions(FunctionArn arn, String version, Optional<ExtraVersion> extra) {
        Revision main = tables.revision(arn.qualified(version));
        if (extra.isEmpty()) {
            return;
        }
        if (version.equals(FunctionVersion.LATEST)) {
            throw new InvalidVersions.WeightsWithLatest().exception();
        }
        if (extra.get().version().equals(version)) {
            throw new InvalidVersions.SameExtraVersion(version).exception();
        }
        AliasWeights.checkAlike(main, tables.revision(arn.qualified(extra.get().version())));
    }
}
