package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class ApisIT {
    private static final String TEA = TeaShop.TEA;

    @TempDir
    private static Path directory;

    private static ApiServer server;

    private TeaShop shop;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(directory, "--ephemeral");
        TeaShop.hire(server);
    }

    @BeforeEach
    void open() {
        shop = TeaShop.open(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachStageCallsTheAliasThatItsVariableNames() throws Exception {
        assertThat(get("prod", TEA).body()).contains("\"version\":\"1\"");
        assertThat(get("test", TEA).body()).contains("\"version\":\"2\"");
        assertThat(get("prod", "/coffee").body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void aCanaryServesTheShareThatItWasGivenAndIsPromoted() throws Exception {
        String canary = server.gateway
                .createDeployment(create -> create.restApiId(shop.api)
                        .stageName("prod")
                        .canarySettings(settings ->
                                settings.percentTraffic(100.0).stageVariableOverrides(Map.of("alias", "test"))))
                .id();
        assertThat(get("prod", TEA).body()).contains("\"version\":\"2\"");

        shop.set("prod", Map.of("/canarySettings/percentTraffic", "0.0"));
        assertThat(get("prod", TEA).body()).contains("\"version\":\"1\"");

        var stage = server.gateway.getStage(get -> get.restApiId(shop.api).stageName("prod"));
        assertThat(stage.deploymentId()).isEqualTo(shop.deployment);
        assertThat(stage.canarySettings().deploymentId()).isEqualTo(canary);
        shop.promote("prod");
        assertThat(server.gateway
                        .getStage(get -> get.restApiId(shop.api).stageName("prod"))
                        .deploymentId())
                .isEqualTo(canary);
        assertThat(get("prod", TEA).body()).contains("\"version\":\"2\"");
    }

    @Test
    void aCachedReplyIsGivenAgainWithoutAskingTheFunctionAndIsCounted() throws Exception {
        shop.set(
                "prod",
                Map.of(
                        "/cacheClusterEnabled", "true",
                        "/cacheClusterSize", "0.5",
                        "/*/*/caching/enabled", "true",
                        "/accessLogSettings/destinationArn", "arn:aws:logs:us-east-1:000000000000:log-group:tea-shop",
                        "/accessLogSettings/format", "$context.requestId $context.path hit=$context.cacheHit"));

        String first = get("prod", TEA).body();
        assertThat(get("prod", TEA).body()).isEqualTo(first);
        assertThat(get("prod", "/teas/sencha").body()).isNotEqualTo(first);
        server.gateway.flushStageCache(flush -> flush.restApiId(shop.api).stageName("prod"));
        assertThat(get("prod", TEA).body()).isNotEqualTo(first);

        assertThat(server.command("apis", "logs", shop.api, "prod").lines())
                .extracting(line -> line.substring(line.indexOf("/prod")))
                .containsExactly(
                        "/prod" + TEA + " hit=false",
                        "/prod" + TEA + " hit=true",
                        "/prod/teas/sencha hit=false",
                        "/prod" + TEA + " hit=false");
    }

    @Test
    void aKeyOpensWhatItsPlanContainsAsOftenAsThePlanSays() throws Exception {
        String key = shop.key("test", 0.01, 2);

        HttpResponse<String> without = get("test", "/teas");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(get("prod", "/teas", "x-api-key", key).statusCode()).isEqualTo(403);

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            statuses.add(get("test", "/teas", "x-api-key", key).statusCode());
        }
        assertThat(statuses).containsExactly(200, 200, 429);
        assertThat(get("test", "/teas", "x-api-key", key).body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void anAuthorizerLetsInWhomItsPolicyNames() throws Exception {
        assertThat(get("prod", "/cellar", "Authorization", "ann").body()).isEqualTo("{\"guest\":\"ann\"}");
        HttpResponse<String> denied = get("prod", "/cellar", "Authorization", "bob");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body())
                .isEqualTo("{\"Message\":\"User is not authorized to access this resource with an explicit deny\"}");
        assertThat(get("prod", "/cellar", "Authorization", "eve").statusCode()).isEqualTo(401);
        assertThat(get("prod", "/cellar").statusCode()).isEqualTo(401);
    }

    @Test
    void theCommandLineListsAndDescribesWhatIsThere() throws Exception {
        assertThat(server.command("apis", "list")).contains(shop.api, "REST", "tea-shop", "prod", "test");
        assertThat(server.command("apis", "describe", shop.api, "--stage", "prod"))
                .contains("/teas/{tea}", "/cellar", "teas", "door");
    }

    @Test
    void theCommandLineShowsWhatAStageServesAndNotWhatBecameOfTheApi() throws Exception {
        String root = server.gateway.getRestApi(get -> get.restApiId(shop.api)).rootResourceId();
        server.gateway.putMethod(put -> put.restApiId(shop.api)
                .resourceId(server.gateway
                        .createResource(create ->
                                create.restApiId(shop.api).parentId(root).pathPart("cups"))
                        .id())
                .httpMethod("GET")
                .authorizationType("AWS_IAM"));

        assertThat(server.command("apis", "describe", shop.api, "--stage", "prod"))
                .contains("/teas/{tea}", "as deployment " + shop.deployment + " has them")
                .doesNotContain("/cups");
        assertThat(server.command("apis", "describe", shop.api)).contains("deployed or not", "/cups");
    }

    private HttpResponse<String> get(String stage, String path, String... headers) throws Exception {
        return server.get(shop.api, stage, path, headers);
    }
}
