package dev.samovar.gateway.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An API's documentation as it was at some time.
 *
 * @param parts by id
 */
public record DocumentationVersion(
        String version, Instant createdDate, Optional<String> description, Map<String, DocumentationPart> parts) {}
