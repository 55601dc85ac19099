package dev.samovar.gateway.step;

import dev.samovar.gateway.cache.CacheControl;
import dev.samovar.gateway.cache.CacheKey;
import dev.samovar.gateway.cache.CachePlan;
import dev.samovar.gateway.cache.KeyInputs;
import dev.samovar.gateway.cache.Lookup;
import dev.samovar.gateway.cache.ReplyCache;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.cache.StageName;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.pipeline.CacheVisit;
import dev.samovar.gateway.pipeline.ContextVariables;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.CacheControlRefusal;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.MethodSetting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers from the stage's cache. Where it cannot, one request goes on to the backend, and those that want to know the same
 * wait for it.
 */
public final class CacheStep implements Step {
    private final ReplyCaches caches;
    private final Predicate<Exchange> mayRefresh;

    /**
     * A step before the integration.
     *
     * @param mayRefresh whether a caller is allowed {@code execute-api:InvalidateCache}, where that is needed
     */
    public CacheStep(ReplyCaches caches, Predicate<Exchange> mayRefresh) {
        this.caches = caches;
        this.mayRefresh = mayRefresh;
    }

    /** Whether a caller has shown who it is in IAM: locally, whoever is known there may do what it asks for. */
    public static boolean isKnownToIam(Exchange exchange) {
        return exchange.authorization()
                .filter(authorization -> !authorization.identity().isEmpty())
                .isPresent();
    }

    @Override
    public Outcome take(Exchange exchange) {
        LiveStage live = exchange.stage();
        CachePlan plan = exchange.route().method().caching();
        Optional<MethodSetting> setting =
                plan.setting(live.stage(), exchange.request().method());
        if (setting.isEmpty()) {
            return Outcome.PASSED;
        }
        Optional<ReplyCache> cache =
                caches.of(new StageName(live.home(), live.apiId(), live.stage().stageName()));
        return cache.isEmpty() ? Outcome.PASSED : ask(exchange, cache.get(), setting.get());
    }

    private Outcome ask(Exchange exchange, ReplyCache cache, MethodSetting setting) {
        Duration timeToLive = Duration.ofSeconds(setting.cacheTtlInSeconds());
        boolean asksForFresh = CacheControl.asksForFresh(exchange.request().headers());
        boolean isRefused = asksForFresh && setting.requireAuthorizationForCacheControl() && !mayRefresh.test(exchange);
        if (asksForFresh && !isRefused) {
            lead(exchange, new CacheVisit(false, Optional.of(cache.refresh(key(exchange))), timeToLive, false));
            return Outcome.PASSED;
        }
        CacheControlRefusal refusal = setting.unauthorizedCacheControlHeaderStrategy();
        if (isRefused && refusal == CacheControlRefusal.FAIL_WITH_403) {
            return refused(exchange);
        }
        boolean isTold = isRefused && refusal == CacheControlRefusal.SUCCEED_WITH_RESPONSE_HEADER;
        return outcome(exchange, cache, cache.look(key(exchange), patience(exchange)), timeToLive, isTold);
    }

    private static Outcome outcome(
            Exchange exchange, ReplyCache cache, Lookup lookup, Duration timeToLive, boolean isTold) {
        switch (lookup) {
            case Lookup.Hit(var reply) -> {
                CacheVisit visit = new CacheVisit(true, Optional.empty(), timeToLive, isTold);
                exchange.cacheVisit(visit);
                return new Outcome.Answered(CacheWarning.on(reply, visit));
            }
            case Lookup.Lead(var turn) -> lead(exchange, new CacheVisit(false, Optional.of(turn), timeToLive, isTold));
            case Lookup.Alone _ -> exchange.cacheVisit(new CacheVisit(false, Optional.empty(), timeToLive, isTold));
            case Lookup.Wait(var later) -> {
                return new Outcome.Pending(later.thenApply(known -> {
                    cache.count(known);
                    return outcome(exchange, cache, known, timeToLive, isTold);
                }));
            }
        }
        return Outcome.PASSED;
    }

    /** Whatever becomes of the request: those who wait for it must hear of it. */
    private static void lead(Exchange exchange, CacheVisit visit) {
        exchange.cacheVisit(visit);
        exchange.atEnd(visit.turn().orElseThrow()::fail);
    }

    private CacheKey key(Exchange exchange) {
        CachePlan plan = exchange.route().method().caching();
        boolean isCanarysOwn = exchange.release().isCanary()
                && !exchange.stage()
                        .stage()
                        .canarySettings()
                        .map(CanarySettings::useStageCache)
                        .orElse(false);
        KeyInputs inputs = new KeyInputs(
                exchange.request(),
                exchange.route().pathParameters(),
                exchange.release().stageVariables(),
                new ContextVariables(exchange));
        return plan.key(exchange.api().deploymentId(), isCanarysOwn, inputs);
    }

    /** Nobody waits much longer for others than the backend itself could take. */
    private static Duration patience(Exchange exchange) {
        return Duration.ofMillis(exchange.route().method().integration().timeoutInMillis());
    }

    private static Outcome refused(Exchange exchange) {
        return new Failure(
                        FailureType.ACCESS_DENIED,
                        "User is not authorized to perform: execute-api:InvalidateCache on resource: "
                                + exchange.methodArn())
                .outcome();
    }
}
