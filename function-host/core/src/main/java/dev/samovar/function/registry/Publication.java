package dev.samovar.function.registry;

import java.util.Optional;

/**
 * What may be said when a version is published.
 *
 * @param description the version's own description
 * @param codeSha256 what the code of {@code $LATEST} has to be
 * @param revisionId what the revision of {@code $LATEST} has to be
 */
public record Publication(Optional<String> description, Optional<String> codeSha256, Optional<String> revisionId) {
    public static final Publication UNCONDITIONAL =
            new Publication(Optional.empty(), Optional.empty(), Optional.empty());
}
