package dev.samovar.gateway.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.cache.CacheSize;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.cache.StageName;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.CacheControlRefusal;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CacheStepTest {
    private static final String[] FRESH = {"Cache-Control", "no-cache, Max-Age=0"};
    private static final String OWN = "~1pets~1{id}/";

    private final VirtualScheduler clock = new VirtualScheduler();
    private final ReplyCaches caches = new ReplyCaches(64 << 20, clock::nanoTime);
    private final StageName name = new StageName(StepApi.HOME, StepApi.API, "prod");
    private final StepApi api = new StepApi();
    private final List<CompletableFuture<Outcome>> calls = new ArrayList<>();
    private int replies;
    private boolean isSlow;
    private boolean isCanary;
    private boolean hasCache = true;
    private Map<String, String> variables = Map.of();
    private Optional<Authorization> caller = Optional.empty();

    CacheStepTest() {
        caches.fit(name, Optional.of(CacheSize.DEFAULT));
    }

    @Test
    void aGetIsAnsweredFromTheCacheForFiveMinutes() {
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        clock.runFor(Duration.ofSeconds(299));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        clock.runFor(Duration.ofSeconds(1));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
    }

    @Test
    void aStageWithoutACacheAsksEachTime() {
        hasCache = false;
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
        assertThat(trip("GET /pets/1").exchange().cacheHit()).isEmpty();
    }

    @Test
    void theExchangeSaysWhetherItWasAHit() {
        assertThat(trip("GET /pets/1").exchange().cacheHit()).contains(false);
        assertThat(trip("GET /pets/1").exchange().cacheHit()).contains(true);
        assertThat(caches.of(name).orElseThrow().hits()).isEqualTo(1);
        assertThat(caches.of(name).orElseThrow().misses()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheKeyNamesTellsRepliesApart() {
        api.cachedBy("method.request.querystring.type", "method.request.path.id", "method.request.header.X-A");
        assertThat(told("GET /pets/1?type=a&d=1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1?type=a&d=2")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1?type=b")).isEqualTo("200 reply 2");
        assertThat(told("GET /pets/2?type=a")).isEqualTo("200 reply 3");
        assertThat(told("GET /pets/1?type=a", "X-A", "1")).isEqualTo("200 reply 4");
        assertThat(told("GET /pets/1?type=a", "x-a", "1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 5");
        assertThat(told("GET /pets/1?type=")).isEqualTo("200 reply 6");
    }

    @Test
    void withoutParametersAllCallsShareOneReply() {
        assertThat(told("GET /pets/1?a=1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/2?a=2")).isEqualTo("200 reply 1");
    }

    @Test
    void valuesAreNotMixedUp() {
        api.cachedBy("method.request.querystring.a", "method.request.querystring.b");
        assertThat(told("GET /pets/1?a=xy&b=z")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1?a=x&b=yz")).isEqualTo("200 reply 2");
        assertThat(told("GET /pets/1?a=xyz")).isEqualTo("200 reply 3");
        assertThat(told("GET /pets/1?b=xyz")).isEqualTo("200 reply 4");
    }

    @Test
    void severalValuesTakePartWhereTheKeySaysSo() {
        api.cachedBy("method.request.multivaluequerystring.a", "method.request.multivalueheader.X-A");
        assertThat(told("GET /pets/1?a=1&a=2")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1?a=1,2")).isEqualTo("200 reply 2");
        assertThat(told("GET /pets/1?a=2")).isEqualTo("200 reply 3");
        assertThat(told("GET /pets/1?a=1&a=2", "X-A", "1", "X-A", "2")).isEqualTo("200 reply 4");
        assertThat(told("GET /pets/1?a=1&a=2")).isEqualTo("200 reply 1");
    }

    @Test
    void whatTheIntegrationIsToldMayBeTheKey() {
        api.cachedBy(
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
        assertThat(told("GET /pets/1?page=1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1?page=2")).isEqualTo("200 reply 2");
        variables = Map.of("v", "x");
        assertThat(told("GET /pets/1?page=1")).isEqualTo("200 reply 3");
        caller = Optional.of(Trip.iamCaller());
        assertThat(told("GET /pets/1?page=1")).isEqualTo("200 reply 4");
        assertThat(told("GET /pets/1?page=1")).isEqualTo("200 reply 4");
        assertThat(bodied("GET /pets/1?page=1", "{\"name\":1}")).isEqualTo("200 reply 5");
        assertThat(bodied("GET /pets/1?page=1", "{\"name\":1}")).isEqualTo("200 reply 5");
    }

    @Test
    void otherVerbsAreCachedOnlyIfTheirOwnSettingSaysSo() {
        api.verb("POST").setting(MethodSetting.ALL_METHODS, MethodSetting.DEFAULT);
        assertThat(told("POST /pets/1")).isEqualTo("200 reply 1");
        assertThat(told("POST /pets/1")).isEqualTo("200 reply 2");
        api.setting(OWN + "POST", MethodSetting.DEFAULT);
        assertThat(told("POST /pets/1")).isEqualTo("200 reply 3");
        assertThat(told("POST /pets/1")).isEqualTo("200 reply 3");
    }

    @Test
    void ofAnyVerbTheGetsAreCached() {
        api.verb("ANY");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(told("PUT /pets/1")).isEqualTo("200 reply 2");
        assertThat(told("PUT /pets/1")).isEqualTo("200 reply 3");
        api.setting(OWN + "PUT", MethodSetting.DEFAULT);
        assertThat(told("PUT /pets/1")).isEqualTo("200 reply 4");
        assertThat(told("PUT /pets/1")).isEqualTo("200 reply 4");
    }

    @Test
    void aSettingMayTurnItOffOrChangeTheTime() {
        api.setting(MethodSetting.ALL_METHODS, setting(true, 10, true, CacheControlRefusal.FAIL_WITH_403));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        clock.runFor(Duration.ofSeconds(10));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
        api.setting(OWN + "GET", setting(false, 10, true, CacheControlRefusal.FAIL_WITH_403));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 3");
        api.setting(OWN + "GET", setting(true, 0, true, CacheControlRefusal.FAIL_WITH_403));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 4");
    }

    @Test
    void whoMayDoSoReplacesWhatIsKept() {
        caller = Optional.of(Trip.iamCaller());
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1", FRESH)).isEqualTo("200 reply 2");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
    }

    @Test
    void nobodyNeedsToBeAllowedWhereTheSettingSaysSo() {
        api.setting(MethodSetting.ALL_METHODS, setting(true, 300, false, CacheControlRefusal.FAIL_WITH_403));
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        assertThat(told("GET /pets/1", FRESH)).isEqualTo("200 reply 2");
    }

    @Test
    void whoMayNotIsRefusedInThreeWays() {
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        Trip warned = trip("GET /pets/1", FRESH);
        assertThat(warned.told()).isEqualTo("200 reply 1");
        assertThat(warned.headers().last("Warning"))
                .contains("199 Cache-control headers were ignored because the caller was unauthorized.");
        assertThat(trip("GET /pets/1").headers().last("Warning")).isEmpty();

        refusal(CacheControlRefusal.SUCCEED_WITHOUT_RESPONSE_HEADER);
        Trip silent = trip("GET /pets/1", FRESH);
        assertThat(silent.told()).isEqualTo("200 reply 1");
        assertThat(silent.headers().last("Warning")).isEmpty();

        refusal(CacheControlRefusal.FAIL_WITH_403);
        assertThat(told("GET /pets/1", FRESH)).startsWith("403 ");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
    }

    @Test
    void aWarningIsNotKept() {
        assertThat(trip("GET /pets/1", FRESH).headers().last("Warning")).isPresent();
        assertThat(trip("GET /pets/1").headers().last("Warning")).isEmpty();
    }

    @Test
    void failuresOfTheGatewayAreNotKept() {
        isSlow = true;
        Trip first = trip("GET /pets/1");
        calls.getFirst().complete(new Failure(FailureType.INTEGRATION_TIMEOUT, "late").outcome());
        assertThat(first.told()).isEqualTo("504 late");
        isSlow = false;
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
    }

    @Test
    void concurrentMissesAskTheBackendOnce() {
        isSlow = true;
        Trip first = trip("GET /pets/1");
        Trip second = trip("GET /pets/1");
        Trip warned = trip("GET /pets/1", FRESH);
        assertThat(calls).hasSize(1);
        calls.getFirst().complete(Outcome.PASSED);
        assertThat(List.of(first.told(), second.told(), warned.told()))
                .containsExactly("200 reply 1", "200 reply 1", "200 reply 1");
        assertThat(warned.headers().last("Warning")).isPresent();
        assertThat(first.exchange().cacheHit()).contains(false);
        assertThat(second.exchange().cacheHit()).contains(true);
    }

    @Test
    void ifTheLeaderFailsTheNextOneAsks() {
        isSlow = true;
        Trip first = trip("GET /pets/1");
        Trip second = trip("GET /pets/1");
        Trip third = trip("GET /pets/1");
        calls.getFirst().complete(new Failure(FailureType.INTEGRATION_TIMEOUT, "late").outcome());
        assertThat(List.of(first.told(), second.told(), third.told())).containsExactly("504 late", "waits", "waits");
        assertThat(calls).hasSize(2);
        calls.getLast().complete(Outcome.PASSED);
        assertThat(List.of(second.told(), third.told())).containsExactly("200 reply 1", "200 reply 1");
    }

    @Test
    void aLeaderThatBreaksDoesNotLeaveOthersWaiting() {
        isSlow = true;
        trip("GET /pets/1");
        Trip second = trip("GET /pets/1");
        calls.getFirst().complete(new Outcome.Answered(GatewayReply.json(204, "")));
        assertThat(calls).hasSize(2);
        calls.getLast().complete(Outcome.PASSED);
        assertThat(second.told()).isEqualTo("200 reply 1");
    }

    @Test
    void aCanaryHasACacheOfItsOwnUnlessItSharesTheStages() {
        api.canary(false);
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        isCanary = true;
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
        api.canary(true);
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
    }

    @Test
    void aFlushedCacheAsksAgain() {
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 1");
        caches.of(name).orElseThrow().flush();
        assertThat(told("GET /pets/1")).isEqualTo("200 reply 2");
    }

    private void refusal(CacheControlRefusal refusal) {
        api.setting(MethodSetting.ALL_METHODS, setting(true, 300, true, refusal));
    }

    private static MethodSetting setting(
            boolean isCached, int ttlSeconds, boolean needsAuthorization, CacheControlRefusal refusal) {
        return new MethodSetting(
                false,
                Optional.empty(),
                false,
                5_000,
                10_000,
                isCached,
                ttlSeconds,
                false,
                needsAuthorization,
                refusal);
    }

    private String told(String line, String... headers) {
        return trip(line, headers).told();
    }

    private String bodied(String line, String body) {
        return trip(line, Headers.NONE, body).told();
    }

    private Trip trip(String line, String... headers) {
        return trip(line, Headers.of(headers), "");
    }

    private Trip trip(String line, Headers headers, String body) {
        LiveStage stage = api.stage(hasCache, variables);
        Step cache = new CacheStep(caches, CacheStep::isKnownToIam);
        return new Trip(
                        stage,
                        isCanary ? stage.canary().orElseThrow() : stage.production(),
                        line,
                        headers,
                        body,
                        caller)
                .through(List.of(new RouteStep(), cache, this::call, this::map, new ReplyStep()));
    }

    private Outcome call(Exchange exchange) {
        if (!isSlow) {
            return Outcome.PASSED;
        }
        CompletableFuture<Outcome> later = new CompletableFuture<>();
        calls.add(later);
        return new Outcome.Pending(later);
    }

    private Outcome map(Exchange exchange) {
        replies++;
        exchange.draft(GatewayReply.json(200, "reply " + replies));
        return Outcome.PASSED;
    }
}
