package dev.samovar.gateway.api.http.deployment;

import dev.samovar.gateway.api.http.wire.Moment;
import dev.samovar.gateway.http.FrozenHttpApi;
import java.util.Optional;

/** A deployment as the management API describes it. */
record DeploymentOutput(
        boolean autoDeployed,
        String createdDate,
        String deploymentId,
        String deploymentStatus,
        Optional<String> description) {

    static DeploymentOutput of(FrozenHttpApi frozen) {
        return new DeploymentOutput(
                frozen.autoDeployed(),
                Moment.of(frozen.createdDate()),
                frozen.deploymentId(),
                "DEPLOYED",
                frozen.description());
    }
}
