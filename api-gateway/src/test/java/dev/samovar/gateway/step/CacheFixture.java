package dev.samovar.gateway.step;

import dev.samovar.gateway.cache.CacheSize;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.cache.StageName;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.CacheControlRefusal;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.time.VirtualScheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A stage with a cache, in front of a backend that counts its replies. */
final class CacheFixture {
    static final String[] FRESH = {"Cache-Control", "no-cache, Max-Age=0"};

    final VirtualScheduler clock = new VirtualScheduler();
    final ReplyCaches caches = new ReplyCaches(64 << 20, clock::nanoTime);
    final StageName name = new StageName(StepApi.HOME, StepApi.API, "prod");
    final StepApi api = new StepApi();
    final List<CompletableFuture<Outcome>> calls = new ArrayList<>();
    boolean isSlow;
    boolean isCanary;
    boolean hasCache = true;
    Map<String, String> variables = Map.of();
    Optional<Authorization> caller = Optional.empty();
    private int replies;

    CacheFixture() {
        caches.fit(name, Optional.of(CacheSize.DEFAULT));
    }

    void refusal(CacheControlRefusal refusal) {
        api.setting(MethodSetting.ALL_METHODS, setting(true, 300, true, refusal));
    }

    static MethodSetting setting(
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

    String told(String line, String... headers) {
        return trip(line, headers).told();
    }

    String bodied(String line, String body) {
        return trip(line, Headers.NONE, body).told();
    }

    Trip trip(String line, String... headers) {
        return trip(line, Headers.of(headers), "");
    }

    Trip trip(String line, Headers headers, String body) {
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
