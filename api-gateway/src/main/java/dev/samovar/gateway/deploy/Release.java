package dev.samovar.gateway.deploy;

import java.util.Map;

/**
 * A deployment on a stage, with the variables that it sees there.
 *
 * @param isCanary whether it is the stage's second one
 */
public record Release(DeployedApi api, Map<String, String> stageVariables, boolean isCanary) {}
