package dev.samovar.gateway.http;

import java.util.List;
import java.util.Optional;

/** Which tokens an authorizer believes. */
public record JwtConfiguration(Optional<String> issuer, List<String> audience) {}
