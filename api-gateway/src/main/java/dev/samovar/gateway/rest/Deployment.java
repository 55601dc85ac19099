package dev.samovar.gateway.rest;

import java.time.Instant;
import java.util.Optional;

/** An API as it was at some time. Its definition is kept beside it. */
public record Deployment(String id, Optional<String> description, Instant createdDate) {}
