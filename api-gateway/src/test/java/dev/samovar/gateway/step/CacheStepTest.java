package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.CacheFixture.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.rest.CacheControlRefusal;
import dev.samovar.gateway.rest.MethodSetting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheStepTest {
    private static final String OWN = "~1pets~1{id}/";

    private final CacheFixture stage = new CacheFixture();

    @Test
    void aGetIsAnsweredFromTheCacheForFiveMinutes() {
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        stage.clock.runFor(Duration.ofSeconds(299));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        stage.clock.runFor(Duration.ofSeconds(1));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
    }

    @Test
    void aStageWithoutACacheAsksEachTime() {
        stage.hasCache = false;
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
        assertThat(stage.trip("GET /pets/1").exchange().cacheHit()).isEmpty();
    }

    @Test
    void theExchangeSaysWhetherItWasAHit() {
        assertThat(stage.trip("GET /pets/1").exchange().cacheHit()).contains(false);
        assertThat(stage.trip("GET /pets/1").exchange().cacheHit()).contains(true);
        assertThat(stage.caches.of(stage.name).orElseThrow().hits()).isEqualTo(1);
        assertThat(stage.caches.of(stage.name).orElseThrow().misses()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheKeyNamesTellsRepliesApart() {
        stage.api.cachedBy("method.request.querystring.type", "method.request.path.id", "method.request.header.X-A");
        assertThat(stage.told("GET /pets/1?type=a&d=1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1?type=a&d=2")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1?type=b")).isEqualTo("200 reply 2");
        assertThat(stage.told("GET /pets/2?type=a")).isEqualTo("200 reply 3");
        assertThat(stage.told("GET /pets/1?type=a", "X-A", "1")).isEqualTo("200 reply 4");
        assertThat(stage.told("GET /pets/1?type=a", "x-a", "1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 5");
        assertThat(stage.told("GET /pets/1?type=")).isEqualTo("200 reply 6");
    }

    @Test
    void withoutParametersAllCallsShareOneReply() {
        assertThat(stage.told("GET /pets/1?a=1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/2?a=2")).isEqualTo("200 reply 1");
    }

    @Test
    void valuesAreNotMixedUp() {
        stage.api.cachedBy("method.request.querystring.a", "method.request.querystring.b");
        assertThat(stage.told("GET /pets/1?a=xy&b=z")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1?a=x&b=yz")).isEqualTo("200 reply 2");
        assertThat(stage.told("GET /pets/1?a=xyz")).isEqualTo("200 reply 3");
        assertThat(stage.told("GET /pets/1?b=xyz")).isEqualTo("200 reply 4");
    }

    @Test
    void severalValuesTakePartWhereTheKeySaysSo() {
        stage.api.cachedBy("method.request.multivaluequerystring.a", "method.request.multivalueheader.X-A");
        assertThat(stage.told("GET /pets/1?a=1&a=2")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1?a=1,2")).isEqualTo("200 reply 2");
        assertThat(stage.told("GET /pets/1?a=2")).isEqualTo("200 reply 3");
        assertThat(stage.told("GET /pets/1?a=1&a=2", "X-A", "1", "X-A", "2")).isEqualTo("200 reply 4");
        assertThat(stage.told("GET /pets/1?a=1&a=2")).isEqualTo("200 reply 1");
    }

    @Test
    void whatTheIntegrationIsToldMayBeTheKey() {
        stage.api
                .cachedBy(
                        "integration.request.querystring.p",
                        "integration.request.header.v",
                        "integration.request.header.who",
                        "integration.request.header.same",
                        "integration.request.header.body")
                .mapping("integration.request.querystring.p", "method.request.querystring.page")
                .mapping("integration.request.header.v", "stageVariables.v")
                .mapping("integration.request.header.who", "context.identity.accountId")
                .mapping("integration.request.header.same", "'static.text'")
                .mapping("integration.request.header.body", "method.request.body.name");
        assertThat(stage.told("GET /pets/1?page=1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1?page=2")).isEqualTo("200 reply 2");
        stage.variables = Map.of("v", "x");
        assertThat(stage.told("GET /pets/1?page=1")).isEqualTo("200 reply 3");
        stage.caller = Optional.of(Trip.iamCaller());
        assertThat(stage.told("GET /pets/1?page=1")).isEqualTo("200 reply 4");
        assertThat(stage.told("GET /pets/1?page=1")).isEqualTo("200 reply 4");
        assertThat(stage.bodied("GET /pets/1?page=1", "{\"name\":1}")).isEqualTo("200 reply 5");
        assertThat(stage.bodied("GET /pets/1?page=1", "{\"name\":1}")).isEqualTo("200 reply 5");
    }

    @Test
    void otherVerbsAreCachedOnlyIfTheirOwnSettingSaysSo() {
        stage.api.verb("POST").setting(MethodSetting.ALL_METHODS, MethodSetting.DEFAULT);
        assertThat(stage.told("POST /pets/1")).isEqualTo("200 reply 1");
        assertThat(stage.told("POST /pets/1")).isEqualTo("200 reply 2");
        stage.api.setting(OWN + "POST", MethodSetting.DEFAULT);
        assertThat(stage.told("POST /pets/1")).isEqualTo("200 reply 3");
        assertThat(stage.told("POST /pets/1")).isEqualTo("200 reply 3");
    }

    @Test
    void ofAnyVerbTheGetsAreCached() {
        stage.api.verb("ANY");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(stage.told("PUT /pets/1")).isEqualTo("200 reply 2");
        assertThat(stage.told("PUT /pets/1")).isEqualTo("200 reply 3");
        stage.api.setting(OWN + "PUT", MethodSetting.DEFAULT);
        assertThat(stage.told("PUT /pets/1")).isEqualTo("200 reply 4");
        assertThat(stage.told("PUT /pets/1")).isEqualTo("200 reply 4");
    }

    @Test
    void aSettingMayTurnItOffOrChangeTheTime() {
        stage.api.setting(MethodSetting.ALL_METHODS, setting(true, 10, true, CacheControlRefusal.FAIL_WITH_403));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        stage.clock.runFor(Duration.ofSeconds(10));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
        stage.api.setting(OWN + "GET", setting(false, 10, true, CacheControlRefusal.FAIL_WITH_403));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 3");
        stage.api.setting(OWN + "GET", setting(true, 0, true, CacheControlRefusal.FAIL_WITH_403));
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 4");
    }

    @Test
    void aCanaryHasACacheOfItsOwnUnlessItSharesTheStages() {
        stage.api.canary(false);
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        stage.isCanary = true;
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
        stage.api.canary(true);
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
    }

    @Test
    void aFlushedCacheAsksAgain() {
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 1");
        stage.caches.of(stage.name).orElseThrow().flush();
        assertThat(stage.told("GET /pets/1")).isEqualTo("200 reply 2");
    }
}
