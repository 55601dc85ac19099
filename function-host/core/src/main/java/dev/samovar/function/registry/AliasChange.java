package dev.samovar.function.registry;

import java.util.Map;
import java.util.Optional;

/**
 * What a caller sets of an alias; what is absent stays as it is.
 *
 * @param version the version to point at
 * @param description free text
 * @param weights additional versions with their weights, as given; an empty map takes the second version away
 * @param revisionId what the alias's revision has to be before
 */
public record AliasChange(
        Optional<String> version,
        Optional<String> description,
        Optional<Map<String, Double>> weights,
        Optional<String> revisionId) {

    public static AliasChange version(String version) {
        return new AliasChange(Optional.of(version), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
