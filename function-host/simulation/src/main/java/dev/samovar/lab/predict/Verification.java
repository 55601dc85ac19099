package dev.samovar.lab.predict;

import static dev.samovar.lab.report.ResultColumns.COST;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.lab.experiment.Column;
import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.measure.ConfidenceInterval;
import dev.samovar.lab.measure.Detail;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Metric;
import dev.samovar.lab.measure.Recorder;
import dev.samovar.lab.simulate.Simulation;
import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A test of a prediction: the beginning of its workload, to be given to a live host and to the simulation alike.
 *
 * <p>Time between invocations runs faster by a factor, and so does the keep-alive, so that the same environments live
 * and end. What the function takes is not scaled, and neither is anything modelled on top of a cold start: it is left
 * out on both sides.
 *
 * @param prediction what is tested
 * @param size with which memory
 * @param keepAlive of the setting, as it is without scaling
 * @param speed how much faster; 1: in real time
 * @param moments of the invocations, scaled
 */
public record Verification(
        Prediction prediction, MeasuredSize size, Duration keepAlive, double speed, List<Duration> moments) {
    private static final int CALLS_MOST = 300;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration USUAL_LENGTH = Duration.ofSeconds(60);

    /** Forecasts with other chance, to know what to expect of one fact. */
    private static final int SEEDS = 30;

    public Verification {
        moments = List.copyOf(moments);
    }

    /**
     * A test with the first invocations of the workload.
     *
     * @param memory the name of a memory size
     * @param speed how much faster; zero: as fast as makes it last a minute, but never slower than it is
     * @throws IllegalArgumentException if there is nothing to replay
     */
    public static Verification of(Prediction prediction, String memory, Duration keepAlive, double speed) {
        if (!(prediction.workload() instanceof OpenWorkload open)) {
            throw new IllegalArgumentException("a closed loop has no arrivals that could be replayed");
        }
        List<Duration> unscaled = moments(open, prediction.function(), prediction.seed());
        if (unscaled.isEmpty()) {
            throw new IllegalArgumentException("nothing arrives: there is nothing to verify");
        }
        double factor =
                speed > 0 ? speed : Math.max(1, (double) unscaled.getLast().toNanos() / USUAL_LENGTH.toNanos());
        MeasuredSize size = prediction.measured().sizes().stream()
                .filter(measured -> Prediction.name(measured).equals(memory))
                .findFirst()
                .orElseThrow();
        return new Verification(
                prediction,
                size,
                keepAlive,
                factor,
                unscaled.stream().map(moment -> scaled(moment, factor)).toList());
    }

    private static List<Duration> moments(OpenWorkload open, int function, long seed) {
        List<Duration> moments = new ArrayList<>();
        try (Arrivals arrivals = open.arrivals(Shard.WHOLE, seed)) {
            while (moments.size() < CALLS_MOST && arrivals.next()) {
                if (arrivals.function() == function) {
                    moments.add(Duration.ofNanos(arrivals.atNanos()));
                }
            }
        }
        return moments;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() / factor));
    }

    /** What the live host is to keep alive for. */
    public Duration scaledKeepAlive() {
        return scaled(keepAlive, speed);
    }

    /** What is done, in a sentence. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "Live, with %s: %d invocations in %.0f s; gaps and the keep-alive of %d s run %s times as fast,"
                        + " durations as they are; nothing on top of cold starts.",
                Prediction.name(size),
                moments.size(),
                moments.getLast().toNanos() / NANOS_PER_SECOND,
                keepAlive.toSeconds(),
                TextTable.number(speed));
    }

    private Duration length() {
        return moments.getLast().plusNanos(1);
    }

    /** Compares the forecast with what became of the same invocations, in the order of {@link #moments}. */
    public List<Verdict> compare(List<LiveCall> calls) {
        ModelledFunction model = prediction.measured().model(size);
        Measures fact = measured(model, calls);
        var simulation = new Simulation(
                prediction.simulation().withColdStarts(_ -> ColdStartModel.NONE).withDetail(Detail.NUMBERS),
                Runnable::run);
        var replay = new ListedCalls("replay", length(), moments, model);
        var policy = new Setting(scaledKeepAlive(), 0).policy();
        List<Measures> forecasts = LongStream.range(0, SEEDS)
                .mapToObj(seed -> simulation.run(policy, replay, seed).join().measures())
                .toList();
        return columns().stream()
                .map(column -> new Verdict(
                        column,
                        ConfidenceInterval.of(
                                forecasts.stream().mapToDouble(column.value()).toArray()),
                        column.value().applyAsDouble(fact)))
                .toList();
    }

    private Measures measured(ModelledFunction model, List<LiveCall> calls) {
        var recorder = new Recorder(List.of(model), length(), Detail.NUMBERS);
        for (int i = 0; i < calls.size(); i++) {
            LiveCall call = calls.get(i);
            boolean cold = call.result().report().initDuration().isPresent();
            recorder.arrived(moments.get(i).toNanos());
            if (cold) {
                recorder.coldStarted();
            }
            recorder.answered(0, cold, false, call.latency().toNanos(), call.result());
        }
        return recorder.finish();
    }

    /* A month at this speed would cost more by the speed. */
    private List<Column> columns() {
        return List.of(
                Column.of(Metric.COLD_START_SHARE),
                Column.of(Metric.LATENCY_P50),
                Column.of(Metric.LATENCY_P90),
                Column.of(Metric.LATENCY_P99),
                new Column(COST.label(), COST.unit(), measures -> COST.value().applyAsDouble(measures) / speed));
    }

    /**
     * A number of the forecast beside the fact.
     *
     * @param forecast its mean over other chance, with the same arrivals
     */
    public record Verdict(Column column, ConfidenceInterval forecast, double fact) {
        /** The names of what a row shows. */
        public static final String HEADER = String.format("%-24s %16s %12s %13s", "", "forecast", "fact", "difference");

        /** How much greater the fact is than the forecast, in percent of the forecast. */
        public double differencePercent() {
            return forecast.mean() == 0
                    ? (fact == 0 ? 0 : Double.POSITIVE_INFINITY)
                    : 100 * (fact / forecast.mean() - 1);
        }

        /** A row of a table with the columns {@link #HEADER}. */
        public String row() {
            return String.format(
                    Locale.ROOT,
                    "%-24s %16s %12s %+11.1f %%",
                    column.label() + (column.unit().isEmpty() ? "" : " [" + column.unit() + "]"),
                    TextTable.number(forecast.mean()),
                    TextTable.number(fact),
                    differencePercent());
        }
    }
}
