package dev.samovar.gateway.api.documentation;

import dev.samovar.gateway.rest.DocumentationVersion;
import java.time.Instant;
import java.util.Optional;

/** A version of documentation as the management API describes it. */
record DocumentationVersionOutput(String version, Instant createdDate, Optional<String> description) {

    static DocumentationVersionOutput of(DocumentationVersion version) {
        return new DocumentationVersionOutput(version.version(), version.createdDate(), version.description());
    }
}
