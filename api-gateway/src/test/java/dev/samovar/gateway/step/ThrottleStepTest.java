package dev.samovar.gateway.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.ApiKeyUse;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Route;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.ApiKeySource;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.throttle.Limit;
import dev.samovar.gateway.throttle.MethodLimits;
import dev.samovar.gateway.throttle.Throttle;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.Quota;
import dev.samovar.gateway.usage.QuotaPeriod;
import dev.samovar.gateway.usage.ServedKey;
import dev.samovar.gateway.usage.ServedPlan;
import dev.samovar.gateway.usage.StageAddress;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys, limits and quotas, as requests meet them. */
class ThrottleStepTest {
    private static final StageAddress PROD = new StageAddress(StepApi.API, "prod");
    private static final String THROTTLED = "429 Too Many Requests";
    private static final String QUOTA_EXCEEDED = "429 Limit Exceeded";
    private static final String FORBIDDEN = "403 Forbidden";
    private static final String SERVED = "200 served";

    private final VirtualScheduler time = new VirtualScheduler();
    private final KeyDirectory directory = new KeyDirectory();
    private final UsageMeter meter = new UsageMeter(time, new MemoryStore());
    private final StepApi api = new StepApi();
    private final List<Optional<ApiKeyUse>> uses = new ArrayList<>();
    private Limit account = Limit.ACCOUNT;
    private Optional<Authorization> caller = Optional.empty();
    private final Throttle throttle = new Throttle(time);

    private String told(String... headers) {
        var stage = api.stage(false, Map.of());
        Step route = exchange -> {
            exchange.route(new Route(exchange.api().methods().getFirst(), Map.of()));
            return Outcome.PASSED;
        };
        Step serve = exchange -> {
            uses.add(exchange.apiKey());
            return new Outcome.Answered(GatewayReply.json(200, "served"));
        };
        return new Trip(stage, stage.production(), "GET /pets/7", Headers.of(headers), "", caller)
                .through(List.of(
                        route, new ApiKeyStep(directory), new ThrottleStep(throttle, directory, meter, account), serve))
                .told();
    }

    private List<String> told(int times, String key) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            told.add(told("X-Api-Key", key));
        }
        return told;
    }

    private void plan(Optional<Limit> limit, MethodLimits methods, Optional<Quota> quota) {
        directory.put(new ServedPlan("plan", Map.of(PROD, methods), limit, quota));
        directory.put(StepApi.HOME, "secret", new ServedKey("key", true, List.of("plan")));
    }

    private static Optional<Limit> limit(int burst) {
        return Optional.of(new Limit(0.001, burst));
    }

    private static MethodSetting setting(double rate, int burst) {
        MethodSetting all = MethodSetting.DEFAULT;
        return new MethodSetting(
                all.metricsEnabled(),
                all.loggingLevel(),
                all.dataTraceEnabled(),
                burst,
                rate,
                all.cachingEnabled(),
                all.cacheTtlInSeconds(),
                all.cacheDataEncrypted(),
                all.requireAuthorizationForCacheControl(),
                all.unauthorizedCacheControlHeaderStrategy());
    }

    @Test
    void aMethodThatWantsNoKeyLooksAtNone() {
        assertThat(told("X-Api-Key", "whatever")).isEqualTo(SERVED);
        assertThat(uses).containsExactly(Optional.empty());
    }

    @Test
    void aKeyThatIsGoodForTheStageIsNoted() {
        api.keyRequired(ApiKeySource.HEADER);
        plan(Optional.empty(), MethodLimits.NONE, Optional.empty());
        assertThat(told("x-API-key", "secret")).isEqualTo(SERVED);
        assertThat(uses).containsExactly(Optional.of(new ApiKeyUse("key", "secret", "plan")));
    }

    @Test
    void withoutAGoodKeyARequestIsForbidden() {
        api.keyRequired(ApiKeySource.HEADER);
        plan(Optional.empty(), MethodLimits.NONE, Optional.empty());
        assertThat(told()).isEqualTo(FORBIDDEN);
        assertThat(told("X-Api-Key", "")).isEqualTo(FORBIDDEN);
        assertThat(told("X-Api-Key", "other")).isEqualTo(FORBIDDEN);
        directory.put(StepApi.HOME, "off", new ServedKey("off", false, List.of("plan")));
        assertThat(told("X-Api-Key", "off")).isEqualTo(FORBIDDEN);
        directory.put(StepApi.HOME, "loose", new ServedKey("loose", true, List.of()));
        assertThat(told("X-Api-Key", "loose")).isEqualTo(FORBIDDEN);
        directory.put(new ServedPlan("plan", Map.of(), Optional.empty(), Optional.empty()));
        assertThat(told("X-Api-Key", "secret")).isEqualTo(FORBIDDEN);
        assertThat(uses).isEmpty();
    }

    @Test
    void anAuthorizerMayTellTheKey() {
        api.keyRequired(ApiKeySource.AUTHORIZER);
        plan(Optional.empty(), MethodLimits.NONE, Optional.empty());
        assertThat(told("X-Api-Key", "secret")).isEqualTo(FORBIDDEN);
        caller = Optional.of(
                new Authorization(Optional.of("me"), Map.of(), Map.of(), Optional.of("secret"), Map.of(), 0));
        assertThat(told()).isEqualTo(SERVED);
    }

    @Test
    void aKeyHasThePlansLimit() {
        api.keyRequired(ApiKeySource.HEADER);
        plan(limit(2), MethodLimits.NONE, Optional.empty());
        assertThat(told(3, "secret")).containsExactly(SERVED, SERVED, THROTTLED);
        directory.put(StepApi.HOME, "another", new ServedKey("another", true, List.of("plan")));
        assertThat(told("X-Api-Key", "another")).isEqualTo(SERVED);
    }

    @Test
    void aMethodMayHaveALimitOfItsOwnInAPlan() {
        api.keyRequired(ApiKeySource.HEADER);
        plan(limit(5), MethodLimits.compile(Map.of(StepApi.PATH + "/GET", limit(1).orElseThrow())), Optional.empty());
        assertThat(told(2, "secret")).containsExactly(SERVED, THROTTLED);
    }

    @Test
    void aStageLimitsMethods() {
        api.setting("~1pets~1{id}/GET", setting(0.001, 2)).setting("*/*", setting(0, 0));
        assertThat(told()).isEqualTo(SERVED);
        assertThat(told()).isEqualTo(SERVED);
        assertThat(told()).isEqualTo(THROTTLED);
    }

    @Test
    void aStageLimitsAllMethods() {
        api.setting("*/*", setting(0, 0));
        assertThat(told()).isEqualTo(THROTTLED);
        api.setting("*/*", setting(1, 1));
        assertThat(told()).isEqualTo(SERVED);
    }

    @Test
    void minusOneIsNoLimit() {
        api.setting("*/*", setting(-1, -1));
        assertThat(told()).isEqualTo(SERVED);
    }

    @Test
    void anAccountHasALimit() {
        account = new Limit(0.001, 1);
        assertThat(told()).isEqualTo(SERVED);
        assertThat(told()).isEqualTo(THROTTLED);
    }

    @Test
    void theQuotaEndsWithItsPeriod() {
        api.keyRequired(ApiKeySource.HEADER);
        plan(Optional.empty(), MethodLimits.NONE, Optional.of(new Quota(2, QuotaPeriod.DAY, 0, Instant.EPOCH)));
        assertThat(told(3, "secret")).containsExactly(SERVED, SERVED, QUOTA_EXCEEDED);
        time.runFor(Duration.ofDays(1));
        assertThat(told("X-Api-Key", "secret")).isEqualTo(SERVED);
    }

    @Test
    void whatIsThrottledDoesNotCountAgainstTheQuota() {
        api.keyRequired(ApiKeySource.HEADER);
        var quota = Optional.of(new Quota(2, QuotaPeriod.DAY, 0, Instant.EPOCH.minusSeconds(1)));
        plan(Optional.of(new Limit(1, 1)), MethodLimits.NONE, quota);
        assertThat(told(3, "secret")).containsExactly(SERVED, THROTTLED, THROTTLED);
        time.runFor(Duration.ofSeconds(1));
        assertThat(told(1, "secret")).containsExactly(SERVED);
        time.runFor(Duration.ofSeconds(1));
        assertThat(told(1, "secret")).containsExactly(QUOTA_EXCEEDED);
    }

    @Test
    void whatIsBeyondTheQuotaTakesNothingFromOthers() {
        api.keyRequired(ApiKeySource.HEADER);
        account = new Limit(0.001, 3);
        plan(Optional.empty(), MethodLimits.NONE, Optional.of(new Quota(1, QuotaPeriod.DAY, 0, Instant.EPOCH)));
        assertThat(told(5, "secret"))
                .containsExactly(SERVED, QUOTA_EXCEEDED, QUOTA_EXCEEDED, QUOTA_EXCEEDED, QUOTA_EXCEEDED);
        directory.put(StepApi.HOME, "another", new ServedKey("another", true, List.of("plan")));
        assertThat(told("X-Api-Key", "another")).isEqualTo(SERVED);
    }

    @Test
    void whatAKeyMayNotDoTakesNothingFromItsMethod() {
        api.keyRequired(ApiKeySource.HEADER);
        api.setting("*/*", setting(0.001, 3));
        plan(limit(1), MethodLimits.NONE, Optional.empty());
        assertThat(told(4, "secret")).containsExactly(SERVED, THROTTLED, THROTTLED, THROTTLED);
        directory.put(StepApi.HOME, "another", new ServedKey("another", true, List.of("plan")));
        assertThat(told("X-Api-Key", "another")).isEqualTo(SERVED);
    }

    @Test
    void aChangedLimitHoldsAtOnce() {
        api.setting("*/*", setting(0.001, 1));
        assertThat(told()).isEqualTo(SERVED);
        assertThat(told()).isEqualTo(THROTTLED);
        api.setting("*/*", setting(-1, -1));
        assertThat(told()).isEqualTo(SERVED);
    }
}
