package dev.samovar.gateway.rest;

import java.util.Map;

/**
 * A second deployment that gets a share of a stage's requests.
 *
 * @param percentTraffic 0 to 100
 * @param stageVariableOverrides laid over the stage's variables
 */
public record CanarySettings(
        String deploymentId,
        double percentTraffic,
        Map<String, String> stageVariableOverrides,
        boolean useStageCache) {}
