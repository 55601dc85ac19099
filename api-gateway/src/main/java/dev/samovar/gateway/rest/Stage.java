package dev.samovar.gateway.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A name under which a deployment is served, with settings that hold at once.
 *
 * @param cacheClusterSize in GB, as AWS spells the sizes
 * @param methodSettings by {@link MethodSetting#ALL_METHODS}, or the path with {@code /} as {@code ~1} and the verb, such as <code>~1pets~1{id}/GET</code>
 */
public record Stage(
        String stageName,
        String deploymentId,
        Optional<String> description,
        boolean cacheClusterEnabled,
        Optional<String> cacheClusterSize,
        Map<String, MethodSetting> methodSettings,
        Map<String, String> variables,
        Optional<String> documentationVersion,
        Optional<AccessLogSettings> accessLogSettings,
        Optional<CanarySettings> canarySettings,
        boolean tracingEnabled,
        Optional<String> clientCertificateId,
        Map<String, String> tags,
        Instant createdDate,
        Instant lastUpdatedDate) {

    /** The setting of a method: its own, or that for all; empty if neither was made. */
    public Optional<MethodSetting> setting(Resource resource, String verb) {
        MethodSetting own = methodSettings.get(resource.path().replace("/", "~1") + "/" + verb);
        return Optional.ofNullable(own).or(() -> Optional.ofNullable(methodSettings.get(MethodSetting.ALL_METHODS)));
    }

    public Stage withDeployment(String other) {
        return with(other, variables, canarySettings, documentationVersion, lastUpdatedDate);
    }

    public Stage withVariables(Map<String, String> others) {
        return with(deploymentId, others, canarySettings, documentationVersion, lastUpdatedDate);
    }

    public Stage withCanary(CanarySettings canary) {
        return with(deploymentId, variables, Optional.of(canary), documentationVersion, lastUpdatedDate);
    }

    public Stage withDocumentation(String version) {
        return with(deploymentId, variables, canarySettings, Optional.of(version), lastUpdatedDate);
    }

    public Stage updatedAt(Instant moment) {
        return with(deploymentId, variables, canarySettings, documentationVersion, moment);
    }

    private Stage with(
            String deployment,
            Map<String, String> values,
            Optional<CanarySettings> canary,
            Optional<String> documentation,
            Instant updated) {
        return new Stage(
                stageName,
                deployment,
                description,
                cacheClusterEnabled,
                cacheClusterSize,
                methodSettings,
                values,
                documentation,
                accessLogSettings,
                canary,
                tracingEnabled,
                clientCertificateId,
                tags,
                createdDate,
                updated);
    }
}
