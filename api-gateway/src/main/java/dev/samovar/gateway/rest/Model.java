package dev.samovar.gateway.rest;

import java.util.Optional;

/**
 * The form of a body.
 *
 * @param name letters and digits
 * @param schema JSON Schema, draft 4
 */
public record Model(String id, String name, Optional<String> description, String schema, String contentType) {}
