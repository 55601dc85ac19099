package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.copy;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.remove;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.UpdateStageResponse;

/** Canaries of stages, with AWS's own client. */
@QuarkusTest
class CanaryClientTest extends RestClientFixture {
    private UpdateStageResponse update(String api, PatchOperation... operations) {
        return client.updateStage(asked -> asked.restApiId(api).stageName("dev").patchOperations(operations));
    }

    private String deployed(String name) {
        String api = gateway.api(name);
        gateway.mock(api, "GET");
        gateway.deploy(api, "dev");
        return api;
    }

    @Test
    void aCanaryIsDeployedAndPromoted() {
        String api = deployed("canary");
        update(api, replace("/variables/testVar", "test"), replace("/variables/testVar2", "test2"));
        String canary = client.createDeployment(asked -> asked.restApiId(api)
                        .stageName("dev")
                        .canarySettings(settings ->
                                settings.percentTraffic(50.0).stageVariableOverrides(Map.of("testVar", "override"))))
                .id();

        GetStageResponse before = client.getStage(asked -> asked.restApiId(api).stageName("dev"));
        assertThat(before.deploymentId()).isNotEqualTo(canary);
        assertThat(before.canarySettings().deploymentId()).isEqualTo(canary);
        assertThat(before.canarySettings().percentTraffic()).isEqualTo(50);

        UpdateStageResponse promoted = update(
                api,
                replace("/canarySettings/percentTraffic", "0.0"),
                copy("/canarySettings/deploymentId", "/deploymentId"),
                copy("/canarySettings/stageVariableOverrides", "/variables"));
        assertThat(promoted.deploymentId()).isEqualTo(canary);
        assertThat(promoted.variables()).isEqualTo(Map.of("testVar", "override", "testVar2", "test2"));
        assertThat(promoted.canarySettings().percentTraffic()).isZero();

        assertThat(update(api, remove("/canarySettings")).canarySettings()).isNull();
    }

    @Test
    void aCanaryBeginsAsTheStageIs() {
        String api = deployed("new-canary");
        String other = client.createDeployment(asked -> asked.restApiId(api)).id();

        UpdateStageResponse byPercent = update(api, replace("/canarySettings/percentTraffic", "50"));
        assertThat(byPercent.canarySettings().deploymentId()).isEqualTo(byPercent.deploymentId());
        assertThat(byPercent.canarySettings().percentTraffic()).isEqualTo(50);

        update(api, remove("/canarySettings"));
        UpdateStageResponse byDeployment = update(api, replace("/canarySettings/deploymentId", other));
        assertThat(byDeployment.canarySettings().percentTraffic()).isZero();
        assertThat(byDeployment.canarySettings().deploymentId()).isEqualTo(other);
    }

    @Test
    void canariesThatAwsDoesNotAllowAreRefusedInItsWords() {
        String api = deployed("refused-canaries");
        String invalid = "Invalid deployment content specified.";

        refuses(
                () -> client.createDeployment(
                        asked -> asked.restApiId(api).canarySettings(settings -> settings.percentTraffic(50.0))),
                "BadRequestException",
                invalid
                        + "Non null and non empty stageName must be provided for canary deployment. Provided value is null");
        refuses(
                () -> client.createDeployment(asked ->
                        asked.restApiId(api).stageName("").canarySettings(settings -> settings.percentTraffic(50.0))),
                "BadRequestException",
                invalid
                        + "Non null and non empty stageName must be provided for canary deployment. Provided value is ");
        refuses(
                () -> client.createDeployment(asked -> asked.restApiId(api)
                        .stageName("absent")
                        .canarySettings(settings -> settings.percentTraffic(50.0))),
                "BadRequestException",
                invalid + "Stage absent must already be created before making a canary release deployment");
        refuses(
                () -> update(api, replace("/canarySettings/deploymentId", "absent")),
                "BadRequestException",
                "Deployment id does not exist");
        refuses(
                () -> update(api, add("/canarySettings/deploymentId", "absent")),
                "BadRequestException",
                "Invalid add operation with path: /canarySettings/deploymentId");
        refuses(
                () -> update(api, copy("/canarySettings/deploymentId", "/deploymentId")),
                "BadRequestException",
                "Promotion not available. Canary does not exist.");
        refuses(
                () -> update(api, copy("/variables", "/canarySettings/stageVariableOverrides")),
                "BadRequestException",
                "Invalid copy operation with path: /canarySettings/stageVariableOverrides and from /variables. Valid"
                        + " copy:path are [/deploymentId, /variables] and valid copy:from are"
                        + " [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]");
        refuses(
                () -> update(api, remove("/canarySettings/badPath")),
                "BadRequestException",
                "Cannot remove method setting canarySettings/badPath because there is no method setting for this"
                        + " method ");
    }
}
