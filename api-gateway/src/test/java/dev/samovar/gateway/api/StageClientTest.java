package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.remove;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.CacheClusterStatus;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.UpdateStageResponse;

/** Deployments and stages, with AWS's own client. */
@QuarkusTest
class StageClientTest extends RestClientFixture {
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
    void aDeploymentNeedsAMethodWithAnIntegration() {
        String api = gateway.api("empty");
        refuses(() -> gateway.deploy(api, "dev"), "BadRequestException", "The REST API doesn't contain any methods");

        client.putMethod(asked -> asked.restApiId(api)
                .resourceId(gateway.root(api))
                .httpMethod("GET")
                .authorizationType("NONE"));
        refuses(() -> gateway.deploy(api, "dev"), "BadRequestException", "No integration defined for method");
    }

    @Test
    void aNewStageLooksAsOnAws() {
        String api = gateway.api("stage");
        gateway.mock(api, "GET");
        String deployment = gateway.deploy(api, "dev");

        GetStageResponse stage = client.getStage(asked -> asked.restApiId(api).stageName("dev"));

        assertThat(stage.deploymentId()).isEqualTo(deployment);
        assertThat(stage.cacheClusterEnabled()).isFalse();
        assertThat(stage.cacheClusterStatus()).isEqualTo(CacheClusterStatus.NOT_AVAILABLE);
        assertThat(stage.hasMethodSettings()).isTrue();
        assertThat(stage.methodSettings()).isEmpty();
        assertThat(stage.tracingEnabled()).isFalse();
        assertThat(stage.createdDate()).isEqualTo(stage.lastUpdatedDate());
        refuses(
                () -> client.getStage(asked -> asked.restApiId(api).stageName("absent")),
                "NotFoundException",
                "Invalid stage identifier specified");
    }

    @Test
    void aDeploymentInUseStays() {
        String api = deployed("in-use");
        String first =
                client.getStage(asked -> asked.restApiId(api).stageName("dev")).deploymentId();

        refuses(
                () -> client.deleteDeployment(asked -> asked.restApiId(api).deploymentId(first)),
                "BadRequestException",
                "Active stages pointing to this deployment must be moved or deleted");

        gateway.deploy(api, "dev");
        client.deleteDeployment(asked -> asked.restApiId(api).deploymentId(first));
        refuses(
                () -> client.getDeployment(asked -> asked.restApiId(api).deploymentId(first)),
                "NotFoundException",
                "Invalid Deployment identifier specified");
    }

    @Test
    void aSettingOfAMethodComesWithAllDefaults() {
        String api = deployed("settings");

        UpdateStageResponse stage = update(
                api,
                replace("/*/*/throttling/rateLimit", "20.5"),
                replace("/~1pets~1{id}/GET/caching/ttlInSeconds", "60"),
                replace("/~1/GET/logging/loglevel", "INFO"));

        assertThat(stage.methodSettings()).containsOnlyKeys("*/*", "~1pets~1{id}/GET", "~1/GET");
        MethodSetting all = stage.methodSettings().get("*/*");
        assertThat(all.throttlingRateLimit()).isEqualTo(20.5);
        assertThat(all.throttlingBurstLimit()).isEqualTo(5_000);
        assertThat(all.cachingEnabled()).isTrue();
        assertThat(all.cacheTtlInSeconds()).isEqualTo(300);
        assertThat(all.requireAuthorizationForCacheControl()).isTrue();
        assertThat(all.unauthorizedCacheControlHeaderStrategyAsString()).isEqualTo("SUCCEED_WITH_RESPONSE_HEADER");

        assertThat(update(api, remove("/*/*")).methodSettings()).containsOnlyKeys("~1pets~1{id}/GET", "~1/GET");
        refuses(
                () -> update(api, remove("/*/*")),
                "BadRequestException",
                "Cannot remove method setting */* because there is no method setting for this method ");
    }

    @Test
    void accessLogsAreSetAndRemoved() {
        String api = deployed("access-logs");

        UpdateStageResponse stage = update(api, add("/accessLogSettings/destinationArn", "arn:aws:logs:x"));
        assertThat(stage.accessLogSettings().destinationArn()).isEqualTo("arn:aws:logs:x");
        assertThat(stage.accessLogSettings().format()).isNull();

        refuses(
                () -> update(api, add("/accessLogSettings/random", "x")),
                "BadRequestException",
                "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn,"
                        + " /accessLogSettings/format]");
        refuses(
                () -> update(api, replace("/accessLogSettings/format", "")),
                "BadRequestException",
                "Access Log value must not be empty");
        refuses(
                () -> update(api, remove("/accessLogSettings/destinationArn")),
                "BadRequestException",
                "Cannot remove method setting accessLogSettings/destinationArn because there is no method setting for"
                        + " this method ");
        assertThat(update(api, remove("/accessLogSettings")).accessLogSettings())
                .isNull();
    }

    @Test
    void anUnknownPathIsAnsweredWithAllThatThereAre() {
        String api = deployed("paths");

        refuses(
                () -> update(api, replace("/documentation_version", "1")),
                "BadRequestException",
                "Invalid method setting path: /documentation_version. Must be one of: [/deploymentId, /description,"
                        + " /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings,"
                        + " /accessLogSettings/destinationArn, /accessLogSettings/format,"
                        + " /{resourcePath}/{httpMethod}/metrics/enabled,"
                        + " /{resourcePath}/{httpMethod}/logging/dataTrace,"
                        + " /{resourcePath}/{httpMethod}/logging/loglevel,"
                        + " /{resourcePath}/{httpMethod}/throttling/burstLimit"
                        + "/{resourcePath}/{httpMethod}/throttling/rateLimit"
                        + "/{resourcePath}/{httpMethod}/caching/ttlInSeconds,"
                        + " /{resourcePath}/{httpMethod}/caching/enabled,"
                        + " /{resourcePath}/{httpMethod}/caching/dataEncrypted,"
                        + " /{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl,"
                        + " /{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy,"
                        + " /*/*/metrics/enabled, /*/*/logging/dataTrace, /*/*/logging/loglevel,"
                        + " /*/*/throttling/burstLimit /*/*/throttling/rateLimit /*/*/caching/ttlInSeconds,"
                        + " /*/*/caching/enabled, /*/*/caching/dataEncrypted,"
                        + " /*/*/caching/requireAuthorizationForCacheControl,"
                        + " /*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{variable_name},"
                        + " /tracingEnabled]");
    }

    @Test
    void aCacheIsAvailableAtOnce() {
        String api = deployed("cache");

        UpdateStageResponse stage = update(api, replace("/cacheClusterEnabled", "true"));

        assertThat(stage.cacheClusterStatus()).isEqualTo(CacheClusterStatus.AVAILABLE);
        assertThat(stage.cacheClusterSize().toString()).isEqualTo("0.5");
        assertThat(client.flushStageCache(asked -> asked.restApiId(api).stageName("dev"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(202);
        assertThat(client.flushStageAuthorizersCache(
                                asked -> asked.restApiId(api).stageName("dev"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aStageServesAnEarlierDeploymentAgain() {
        String api = deployed("rollback");
        String first =
                client.getStage(asked -> asked.restApiId(api).stageName("dev")).deploymentId();
        gateway.deploy(api, "dev");

        assertThat(update(api, replace("/deploymentId", first)).deploymentId()).isEqualTo(first);
        assertThat(client.getStages(asked -> asked.restApiId(api).deploymentId(first))
                        .item())
                .hasSize(1);
        assertThat(client.getDeployment(asked ->
                                asked.restApiId(api).deploymentId(first).embed("apisummary"))
                        .apiSummary())
                .containsOnlyKeys("/");
    }
}
