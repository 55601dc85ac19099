package dev.samovar.gateway.http;

import java.util.Map;

/**
 * All that an HTTP API is: what its owner edits, and what a deployment freezes.
 *
 * @param routes by id
 * @param integrations by id
 * @param authorizers by id
 */
public record HttpDefinition(
        HttpApi api,
        Map<String, HttpRoute> routes,
        Map<String, HttpIntegration> integrations,
        Map<String, HttpAuthorizer> authorizers) {}
