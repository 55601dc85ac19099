package dev.samovar.lab.measure;

import java.util.List;

/**
 * What a run, or one shard of it, was measured to do; as large for a second as for a year.
 *
 * @param coldLatency from arrival to answer, of executed invocations that waited for a runtime
 * @param warmLatency the same of all others that were executed
 * @param init how long runtimes took to initialise or restore, for cold starts
 * @param functions counts of each function
 * @param spans the first ones, in the order in which they began; none unless asked for
 */
public record Measures(
        Counts counts,
        DurationHistogram coldLatency,
        DurationHistogram warmLatency,
        DurationHistogram init,
        FunctionCounts functions,
        Resources resources,
        Timeline timeline,
        List<EnvironmentSpan> spans) {

    public Measures {
        spans = List.copyOf(spans);
    }

    /** What the shards of one run did together; always given in the same order, for sums to be the same. */
    public static Measures merge(List<Measures> shards, Detail detail) {
        Measures all = shards.stream().reduce(Measures::plus).orElseThrow();
        return all.with(SpanLog.merge(shards.stream().map(Measures::spans).toList(), detail.spans()));
    }

    private Measures plus(Measures other) {
        return new Measures(
                counts.plus(other.counts),
                coldLatency.plus(other.coldLatency),
                warmLatency.plus(other.warmLatency),
                init.plus(other.init),
                functions.plus(other.functions),
                resources.plus(other.resources),
                timeline.plus(other.timeline),
                List.of());
    }

    private Measures with(List<EnvironmentSpan> otherSpans) {
        return new Measures(counts, coldLatency, warmLatency, init, functions, resources, timeline, otherSpans);
    }

    /** From arrival to answer, of all executed invocations. */
    public DurationHistogram latency() {
        return coldLatency.plus(warmLatency);
    }
}
