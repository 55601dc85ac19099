package dev.samovar.gateway.metric;

import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.http.RouteKey;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpExchangeListener;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.rest.MethodSetting;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what CloudWatch counts: for each stage, and for each method or route whose settings ask for it. As many counts as
 * stages, methods and routes have been served; a stage that is gone takes its counts with it. Thread-safe.
 */
public final class Metrics implements ExchangeListener, HttpExchangeListener {
    private final Map<MetricKey, Counts> counts = new ConcurrentHashMap<>();

    @Override
    public void ended(Exchange exchange) {
        LiveStage stage = exchange.stage();
        var key = MetricKey.ofStage(
                stage.apiId(),
                exchange.api().definition().api().name(),
                stage.stage().stageName());
        add(key, exchange);
        exchange.routeIfKnown().ifPresent(route -> {
            DeployedMethod method = route.method();
            if (stage.setting(method).filter(MethodSetting::metricsEnabled).isPresent()) {
                add(key.ofMethod(method.resource().path(), method.method().httpMethod()), exchange);
            }
        });
    }

    private void add(MetricKey key, Exchange exchange) {
        Counts of = of(key);
        of.add(exchange.reply().orElseThrow().status(), exchange.latency(), exchange.timing());
        exchange.cacheHit().ifPresent(of::addLookup);
    }

    @Override
    public void ended(HttpExchange exchange) {
        LiveHttpStage stage = exchange.stage();
        var key = MetricKey.ofStage(
                stage.apiId(),
                stage.api().definition().api().name(),
                stage.stage().stageName());
        add(key, exchange);
        exchange.routeIfKnown().ifPresent(served -> {
            String routeKey = served.route().routeKey();
            if (stage.settings(routeKey).detailedMetricsEnabled()) {
                RouteKey parts = served.key();
                add(
                        parts.isDefault()
                                ? key.ofMethod(routeKey, routeKey)
                                : key.ofMethod(parts.path(), parts.method()),
                        exchange);
            }
        });
    }

    private void add(MetricKey key, HttpExchange exchange) {
        of(key).add(exchange.reply().orElseThrow().status(), exchange.latency(), exchange.timing());
    }

    private Counts of(MetricKey key) {
        Counts known = counts.get(key);
        return known == null ? counts.computeIfAbsent(key, _ -> new Counts()) : known;
    }

    /** Forgets a stage. */
    public void forget(String apiId, String stage) {
        counts.keySet().removeIf(key -> key.apiId().equals(apiId) && key.stage().equals(stage));
    }

    /** All counts in Prometheus's text format, in order. */
    public String text() {
        return new PrometheusText(new TreeMap<>(counts)).toString();
    }
}
