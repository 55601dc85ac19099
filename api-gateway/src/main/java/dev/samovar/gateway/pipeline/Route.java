package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.deploy.DeployedMethod;
import java.util.Map;

/**
 * Where a request goes.
 *
 * @param pathParameters by name, still percent-encoded
 */
public record Route(DeployedMethod method, Map<String, String> pathParameters) {}
