package dev.samovar.gateway.metric;

import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.rest.MethodSetting;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what CloudWatch counts: for each stage, and for each method whose setting asks for it. As many counts as stages
 * and methods have been served; a stage that is gone takes its counts with it. Thread-safe.
 */
public final class Metrics implements ExchangeListener {
    private final Map<MetricKey, Counts> counts = new ConcurrentHashMap<>();

    @Override
    public void ended(Exchange exchange) {
        LiveStage stage = exchange.stage();
        String api = exchange.api().definition().api().name();
        String name = stage.stage().stageName();
        of(new MetricKey(stage.apiId(), api, name, "", "")).add(exchange);
        exchange.routeIfKnown().ifPresent(route -> {
            DeployedMethod method = route.method();
            if (stage.setting(method).filter(MethodSetting::metricsEnabled).isPresent()) {
                of(new MetricKey(
                                stage.apiId(),
                                api,
                                name,
                                method.resource().path(),
                                method.method().httpMethod()))
                        .add(exchange);
            }
        });
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
