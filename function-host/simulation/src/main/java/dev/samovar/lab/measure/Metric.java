package dev.samovar.lab.measure;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** A number that tables and files show of each run, and of many seeds with a confidence interval. */
public enum Metric {
    INVOCATIONS("invocations", "", measures -> measures.counts().invocations()),
    COLD_STARTS("cold starts", "", measures -> measures.counts().coldStarts()),
    COLD_START_SHARE(
            "cold-start share", "%", measures -> 100 * measures.counts().coldStartShare()),
    COLD_START_SHARE_P75(
            "cold-start share, 75 % of functions",
            "%", measures -> 100 * measures.functions().coldStartShare(75)),
    THROTTLED_SHARE("throttled share", "%", measures -> 100 * measures.counts().throttledShare()),
    TIMED_OUT("timed out", "", measures -> measures.counts().timedOut()),
    FAILED("failed", "", measures -> measures.counts().failed()),
    LATENCY_MEAN("latency, mean", "ms", measures -> measures.latency().meanMillis()),
    LATENCY_P50("latency, p50", "ms", measures -> measures.latency().percentileMillis(50)),
    LATENCY_P90("latency, p90", "ms", measures -> measures.latency().percentileMillis(90)),
    LATENCY_P99("latency, p99", "ms", measures -> measures.latency().percentileMillis(99)),
    COLD_LATENCY_P50(
            "latency when cold, p50", "ms", measures -> measures.coldLatency().percentileMillis(50)),
    COLD_LATENCY_P99(
            "latency when cold, p99", "ms", measures -> measures.coldLatency().percentileMillis(99)),
    WARM_LATENCY_P50(
            "latency when warm, p50", "ms", measures -> measures.warmLatency().percentileMillis(50)),
    WARM_LATENCY_P99(
            "latency when warm, p99", "ms", measures -> measures.warmLatency().percentileMillis(99)),
    INIT_MEAN("init, mean", "ms", measures -> measures.init().meanMillis()),
    ON_DEMAND_GB_SECONDS(
            "billed on demand", "GB-s", measures -> measures.resources().onDemandGbSeconds()),
    INIT_GB_SECONDS("billed for init", "GB-s", measures -> measures.resources().initGbSeconds()),
    PROVISIONED_EXECUTION_GB_SECONDS(
            "billed in provisioned", "GB-s", measures -> measures.resources().provisionedExecutionGbSeconds()),
    PROVISIONED_GB_SECONDS(
            "provisioned", "GB-s", measures -> measures.resources().provisionedGbSeconds()),
    SPILL_OVER("spill-over", "%", measures -> 100 * measures.resources().spillOverShare()),
    IDLE_GB_SECONDS("idle", "GB-s", measures -> measures.resources().idleGbSeconds()),
    ENVIRONMENTS_MADE("environments made", "", measures -> measures.resources().environmentsMade()),
    ENVIRONMENTS_MEAN("environments, mean", "", measures -> measures.timeline().environmentsMean()),
    ENVIRONMENTS_PEAK("environments, peak", "", measures -> measures.timeline().environmentsPeak()),
    CONCURRENCY_MEAN("concurrency, mean", "", measures -> measures.timeline().concurrencyMean()),
    CONCURRENCY_PEAK("concurrency, peak", "", measures -> measures.timeline().concurrencyPeak());

    private final String label;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // Each is a lambda that holds nothing.
    private final ToDoubleFunction<Measures> value;

    Metric(String label, String unit, ToDoubleFunction<Measures> value) {
        this.label = label;
        this.unit = unit;
        this.value = value;
    }

    public String label() {
        return label;
    }

    /** Such as {@code ms}; empty for plain numbers. */
    public String unit() {
        return unit;
    }

    public double of(Measures measures) {
        return value.applyAsDouble(measures);
    }

    /** Its mean over runs that differ in their seed alone. */
    public ConfidenceInterval over(Collection<Measures> seeds) {
        return ConfidenceInterval.of(seeds.stream().mapToDouble(value).toArray());
    }
}
