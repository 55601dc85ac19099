package dev.samovar.function.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.LayerArn;
import dev.samovar.function.access.Policy;
import dev.samovar.store.Json;
import dev.samovar.store.Store;
import java.util.List;
import java.util.Optional;

/** The durable maps of layers. */
final class LayerTables {
    final Journal journal;
    final DurableMap<Policy> policies;

    private final DurableMap<LayerVersion> versions;
    private final DurableMap<Integer> counters;
    private final CodeUse codes;

    LayerTables(Store store, Journal journal, CodeUse codes) {
        this.journal = journal;
        this.codes = codes;
        var maps = new DurableMap.Factory(store, journal);
        versions = maps.open("layer-version", LayerVersion::write, LayerVersion::read);
        counters = maps.open("layer-counter", Json::number, Json::number);
        policies = maps.open("layer-policy", Policy::write, Policy::read);
        versions.values().forEach(version -> codes.retain(codesOf(version)));
    }

    Optional<LayerVersion> find(LayerArn.Version arn) {
        return versions.get(arn);
    }

    List<LayerVersion> all(AccountRegion home) {
        return versions.startingWith(LayerArn.prefix(home));
    }

    long codeBytes(AccountRegion home) {
        return all(home).stream()
                .mapToLong(version -> version.code().zippedBytes())
                .sum();
    }

    /** A number that no version of this layer had, not even a deleted one. */
    int nextNumber(LayerArn layer) {
        return counters.get(layer).orElse(0) + 1;
    }

    void put(LayerVersion version) {
        codes.retain(codesOf(version));
        counters.put(version.arn().layer(), version.arn().number());
        versions.put(version.arn(), version);
    }

    void remove(LayerVersion version) {
        codes.releaseAfterwards(codesOf(version));
        versions.remove(version.arn());
        policies.remove(version.arn());
    }

    private static List<CodeDigest> codesOf(LayerVersion version) {
        return List.of(version.code().digest());
    }
}
