package dev.samovar.gateway.metric;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Counts in Prometheus's text format, version 0.0.4. */
final class PrometheusText {
    private static final String PREFIX = "apigateway_";

    private final Map<MetricKey, Counts> counts;
    private final StringBuilder text = new StringBuilder();

    PrometheusText(Map<MetricKey, Counts> counts) {
        this.counts = counts;
        counter("requests_total", "Requests (CloudWatch: Count).", of -> of.requests);
        counter("client_errors_total", "Replies 400 to 499 (CloudWatch: 4XXError).", of -> of.clientErrors);
        counter("server_errors_total", "Replies 500 to 599 (CloudWatch: 5XXError).", of -> of.serverErrors);
        counter(
                "cache_hits_total",
                "Requests answered from the cache (CloudWatch: CacheHitCount).",
                of -> of.cacheHits);
        counter("cache_misses_total", "Requests that were not (CloudWatch: CacheMissCount).", of -> of.cacheMisses);
        histogram("latency_seconds", "From a request's arrival to its reply (CloudWatch: Latency).", of -> of.latency);
        histogram(
                "integration_latency_seconds",
                "From the call of a backend to its answer (CloudWatch: IntegrationLatency).",
                of -> of.integrationLatency);
    }

    private void counter(String name, String help, Function<Counts, LongAdder> counter) {
        head(name, help, "counter");
        counts.forEach((key, of) -> sample(name, key.labels(), counter.apply(of).sum()));
    }

    private void histogram(String name, String help, Function<Counts, Histogram> histogram) {
        head(name, help, "histogram");
        counts.forEach((key, of) -> {
            Histogram durations = histogram.apply(of);
            List<Long> cumulated = durations.cumulated();
            for (int i = 0; i < cumulated.size(); i++) {
                sample(
                        name + "_bucket",
                        key.labels() + ",le=\"" + Histogram.BOUNDS_SECONDS.get(i) + '"',
                        cumulated.get(i));
            }
            sample(name + "_bucket", key.labels() + ",le=\"+Inf\"", durations.count());
            sample(name + "_sum", key.labels(), durations.seconds());
            sample(name + "_count", key.labels(), durations.count());
        });
    }

    private void head(String name, String help, String type) {
        text.append("# HELP ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        text.append("# TYPE ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }

    private void sample(String name, String labels, Number value) {
        text.append(PREFIX)
                .append(name)
                .append('{')
                .append(labels)
                .append("} ")
                .append(value)
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
