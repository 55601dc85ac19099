package dev.samovar.gateway.metric;

import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.rest.MethodSetting;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Counts what CloudWatch counts: for each stage, and for each method whose setting asks for it. As many counts as stages
 * and methods have been served; a stage that is gone takes its counts with it. Thread-safe.
 */
public final class Metrics implements ExchangeListener {
    private final Map<MetricKey, Counts> counts = new ConcurrentSkipListMap<>();

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
        return counts.computeIfAbsent(key, _ -> new Counts());
    }

    /** Forgets a stage. */
    public void forget(String apiId, String stage) {
        counts.keySet().removeIf(key -> key.apiId().equals(apiId) && key.stage().equals(stage));
    }

    /** All counts in Prometheus's text format. */
    public String text() {
        return new PrometheusText(counts).toString();
    }
}
