package dev.samovar.gateway.http;

import java.time.Instant;
import java.util.Optional;

/** An HTTP API as it was when it was deployed. */
public record FrozenHttpApi(
        String deploymentId,
        Optional<String> description,
        Instant createdDate,
        boolean autoDeployed,
        HttpDefinition definition) {}
