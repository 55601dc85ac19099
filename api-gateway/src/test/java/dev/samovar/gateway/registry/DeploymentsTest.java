package dev.samovar.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import org.junit.jupiter.api.Test;

class DeploymentsTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final Deployments deployments = fixture.apis.deployments();
    private final ApiId api = fixture.mockApi();

    @Test
    void anApiHasNoMoreDeploymentsThanAreOfUse() {
        for (int i = 0; i < Deployments.DEPLOYMENTS_MAX; i++) {
            deploy();
        }

        assertThatThrownBy(this::deploy)
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error())
                                .isEqualTo(new LimitExceeded("Maximum number of deployments for this API has been"
                                        + " reached. Delete those that no stage points to.")));
        deployments.delete(api, deployments.list(api).getFirst().deployment().id());
        deploy();
        assertThat(deployments.list(api)).hasSize(Deployments.DEPLOYMENTS_MAX);
    }

    private void deploy() {
        deployments.create(api, NewDeployment.on("prod"));
    }
}
