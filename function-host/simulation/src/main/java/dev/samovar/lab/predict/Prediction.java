package dev.samovar.lab.predict;

import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.measure.Metric;
import dev.samovar.lab.report.ResultColumns;
import dev.samovar.lab.simulate.SimulationSettings;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A question about the future: how a measured function will do under a workload, with each of its memory sizes and under
 * each of some settings. It is an experiment like any other, whose workloads are the memory sizes.
 *
 * @param function the index of the function in the workload whose invocations are asked about
 */
public record Prediction(
        MeasuredFunction measured,
        Workload workload,
        int function,
        List<Setting> settings,
        SimulationSettings simulation,
        long seed) {
    /** Enough to see how much of a number is chance. */
    private static final int SEEDS = 5;

    public Prediction {
        settings = List.copyOf(settings);
    }

    /** The experiment that answers it. */
    public Experiment experiment() {
        return new Experiment(
                measured.name() + " under " + workload.name(),
                "How does it do with each memory size, and under each setting?",
                simulation,
                measured.sizes().stream().map(this::under).toList(),
                settings.stream().map(Setting::policy).toList(),
                LongStream.range(seed, seed + SEEDS).boxed().toList());
    }

    private Workload under(MeasuredSize size) {
        ModelledFunction model = measured.model(size);
        return switch (workload) {
            case OpenWorkload open -> new MeasuredCalls(name(size), open, function, model);
            case ClosedLoop loop ->
                new ClosedLoop(
                        name(size),
                        loop.length(),
                        model,
                        loop.callers(),
                        loop.think(),
                        /* The model says how long it takes. */
                        Durations.fixed(Duration.ZERO));
        };
    }

    static String name(MeasuredSize size) {
        return size.memoryMb() + " MB";
    }

    /** The labels of the columns to show. */
    public static List<String> shown() {
        return List.of(
                Metric.COLD_START_SHARE.label(),
                Metric.LATENCY_P50.label(),
                Metric.LATENCY_P90.label(),
                Metric.LATENCY_P99.label(),
                ResultColumns.COST.label(),
                ResultColumns.COST_WITH_IDLE_MEMORY.label());
    }
}
