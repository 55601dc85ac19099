package dev.samovar.function.registry;

import dev.samovar.function.AccessDenied;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.InvalidLayers;
import dev.samovar.function.LayerArn;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Policy;
import dev.samovar.function.code.CodePackage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The layers of all accounts, each with numbered versions. */
public final class Layers {
    private static final String ACTION_PATTERN = "lambda:GetLayerVersion";
    private static final Pattern ACTION = Pattern.compile(ACTION_PATTERN);

    private final LayerTables tables;
    private final CodeStorage storage;
    private final InstantSource clock;
    private final PolicyTable policies;

    Layers(LayerTables tables, CodeStorage storage, InstantSource clock, RandomIds ids) {
        this.tables = tables;
        this.storage = storage;
        this.clock = clock;
        policies = new PolicyTable(tables.policies, ids, PreconditionFailed.Source.LAYER_POLICY);
    }

    public Commit<LayerVersion> publish(LayerArn layer, CodePackage code, LayerVersion.Description description) {
        storage.check(layer.home(), code);
        LayerArn.Version arn = layer.version(tables.nextNumber(layer));
        var version = new LayerVersion(arn, code, description, clock.instant());
        tables.put(version);
        return tables.journal.commit(version);
    }

    /** The latest version of each layer, by name. */
    public List<LayerVersion> list(AccountRegion home) {
        Map<LayerArn, LayerVersion> latest = new HashMap<>();
        for (LayerVersion version : tables.all(home)) {
            latest.merge(
                    version.arn().layer(),
                    version,
                    (a, b) -> a.arn().number() > b.arn().number() ? a : b);
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(version -> version.arn().layer().name()))
                .toList();
    }

    /** The versions of a layer, the latest first. */
    public List<LayerVersion> versions(LayerArn layer) {
        return tables.all(layer.home()).stream()
                .filter(version -> version.arn().layer().equals(layer))
                .sorted(Comparator.comparingInt(
                                (LayerVersion version) -> version.arn().number())
                        .reversed())
                .toList();
    }

    public LayerVersion get(LayerArn.Version arn) {
        checkNumber(arn);
        return tables.find(arn).orElseThrow(() -> new ResourceNotFound.ResourceUnknown().exception());
    }

    /** Deletes a layer version; functions that use it already keep it. */
    public Commit<LayerArn.Version> delete(LayerArn.Version arn) {
        checkNumber(arn);
        tables.find(arn).ifPresent(tables::remove);
        return tables.journal.commit(arn);
    }

    public Commit<Policy> addPermission(LayerArn.Version arn, Permission permission, Optional<String> revisionId) {
        permission.check(ACTION, ACTION_PATTERN);
        checkLayer(arn);
        return tables.journal.commit(policies.add(arn, permission, revisionId));
    }

    public Policy policy(LayerArn.Version arn) {
        checkLayer(arn);
        return policies.find(arn).orElseThrow(() -> new ResourceNotFound.NoPolicy().exception());
    }

    public Commit<LayerArn.Version> removePermission(
            LayerArn.Version arn, String statementId, Optional<String> revisionId) {
        checkLayer(arn);
        policies.remove(arn, statementId, revisionId);
        return tables.journal.commit(arn);
    }

    private void checkLayer(LayerArn.Version arn) {
        if (tables.find(arn).isEmpty()) {
            throw new ResourceNotFound.LayerVersionNotFound(arn).exception();
        }
    }

    private static void checkNumber(LayerArn.Version arn) {
        if (arn.number() < 1) {
            throw new InvalidLayers.LayerVersionBelowOne().exception();
        }
    }

    /** The packages of the layers that a function names. */
    List<CodePackage> packages(AccountRegion home, List<String> layerArns) {
        Map<LayerArn, LayerArn.Version> seen = new HashMap<>();
        List<CodePackage> packages = new ArrayList<>();
        for (String text : layerArns) {
            LayerArn.Version arn = LayerArn.parseVersion("layers", layerArns, text);
            if (!arn.layer().home().region().equals(home.region())) {
                throw new InvalidLayers.LayerElsewhere(home.region()).exception();
            }
            LayerArn.Version other = seen.put(arn.layer(), arn);
            if (other != null) {
                throw new InvalidLayers.SameLayerTwice(other, arn).exception();
            }
            if (!arn.layer().home().equals(home)) {
                throw new AccessDenied(text).exception();
            }
            packages.add(tables.find(arn)
                    .orElseThrow(() -> new InvalidLayers.UnknownLayer(arn).exception())
                    .code());
        }
        return packages;
    }
}
